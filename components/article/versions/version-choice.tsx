'use client'

import { Button, NativeSelect } from '@mantine/core'
import type { CaptureView } from '@/lib/schema/version'
import type { Layout } from './change-row'
import classes from './version-choice.module.css'

type VersionChoiceProps = {
  action: string
  versions: readonly CaptureView[]
  from: number
  to: number
  layout: Layout
}

/** Which two versions to compare. Chosen, then asked for: nothing moves away under somebody who only looks. */
export function VersionChoice({ action, versions, from, to, layout }: VersionChoiceProps) {
  const options = versions.map((version) => ({ value: String(version.number), label: labelOf(version) }))
  return (
    <form action={action} className={classes['choice']} key={`${from}-${to}`}>
      <NativeSelect label="Earlier" name="from" data={options} defaultValue={String(from)} />
      <NativeSelect label="Later" name="to" data={options} defaultValue={String(to)} />
      {layout === 'side' && <input type="hidden" name="view" value="side" />}
      <Button type="submit" variant="default">
        Compare
      </Button>
    </form>
  )
}

const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

function labelOf({ number, createdAt, createdBy, current }: CaptureView): string {
  const date = DATE.format(new Date(createdAt))
  return `Version ${number}${current ? ' (current)' : ''}, ${date}, ${createdBy.name}`
}
