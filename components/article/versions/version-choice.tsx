'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
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
  const t = useTranslations('article')
  const format = useFormatter()
  const options = versions.map(({ number, createdAt, createdBy, current }) => ({
    value: String(number),
    label: t(current ? 'versions.choice.currentOption' : 'versions.choice.option', {
      number,
      date: format.dateTime(new Date(createdAt), 'moment'),
      name: createdBy.name,
    }),
  }))
  return (
    <form action={action} className={classes['choice']} key={`${from}-${to}`}>
      <NativeSelect
        label={t('versions.choice.earlier')}
        name="from"
        data={options}
        defaultValue={String(from)}
      />
      <NativeSelect label={t('versions.choice.later')} name="to" data={options} defaultValue={String(to)} />
      {layout === 'side' && <input type="hidden" name="view" value="side" />}
      <Button type="submit" variant="default">
        {t('versions.choice.submit')}
      </Button>
    </form>
  )
}
