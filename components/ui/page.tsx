import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page.module.css'

type PageProps = {
  title: string
  /** One quiet line under the title. */
  lead?: ReactNode
  /** What one came to do, beside the title. */
  actions?: ReactNode
  width?: 'page' | 'form' | 'wide'
  children: ReactNode
}

/** A screen with a heading: generous margins, one column. */
export function Page({ title, lead, actions, width = 'page', children }: PageProps) {
  return (
    <div className={classes['page']} data-width={width}>
      <header className={classes['header']}>
        <div>
          <Title order={1} className={classes['title'] ?? ''}>
            {title}
          </Title>
          {lead && <p className={classes['lead']}>{lead}</p>}
        </div>
        {actions && <div className={classes['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
