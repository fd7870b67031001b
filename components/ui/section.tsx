import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './settings.module.css'

export function Section({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes['section']}>
      <Title order={2} className={classes['heading'] ?? ''}>
        {title}
      </Title>
      {lead && <p className={classes['lead']}>{lead}</p>}
      {children}
    </section>
  )
}
