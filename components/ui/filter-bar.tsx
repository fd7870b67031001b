import type { ReactNode } from 'react'
import classes from './filter-bar.module.css'

/** What narrows a list, above it: a search that takes the room there is, and choices beside it. */
export function FilterBar({ search, children }: { search: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes['bar']}>
      <div className={classes['search']}>{search}</div>
      {children}
    </div>
  )
}
