'use client'

import type { ReactNode } from 'react'
import classes from './status-bar.module.css'

type StatusBarProps = {
  said: { message: string; key: number }
  children: ReactNode
}

/** One quiet line under the article: what just happened, and how things are. */
export function StatusBar({ said, children }: StatusBarProps) {
  return (
    <div className={classes['bar']}>
      <p role="status" className={classes['said']}>
        <span key={said.key}>{said.message}</span>
      </p>
      {children}
    </div>
  )
}
