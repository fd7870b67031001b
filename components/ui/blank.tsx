import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './blank.module.css'

type BlankProps = {
  title: string
  children?: ReactNode
  action?: ReactNode
  role?: 'status' | 'alert'
  /** It is all that the page has: its title is the page's heading. */
  alone?: boolean
}

/** What a place shows when it has nothing to show: why, and the way on. Empty lists, no results, failures. */
export function Blank({ title, children, action, role = 'status', alone = false }: BlankProps) {
  return (
    <div className={classes['blank']} role={role}>
      <Text component={alone ? 'h1' : 'p'} className={classes['title'] ?? ''}>
        {title}
      </Text>
      {children && <Text c="dimmed">{children}</Text>}
      {action && <div className={classes['action']}>{action}</div>}
    </div>
  )
}
