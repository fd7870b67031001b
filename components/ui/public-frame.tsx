import type { ReactNode } from 'react'
import { ColorSchemeToggle } from './color-scheme-toggle'
import { Wordmark } from './wordmark'
import classes from './public-frame.module.css'

/** The frame of the screens before one is inside a workspace: sign-in, invitation, setting up. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className={classes['frame']}>
      <header className={classes['header']}>
        <Wordmark />
        <ColorSchemeToggle />
      </header>
      <main className={classes['main']}>{children}</main>
    </div>
  )
}
