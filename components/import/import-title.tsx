'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { originOf } from './detail-origin'
import { shownDetails } from './import-draft'
import type { ImportOfOne } from './use-import'

/** The title that the article is to have: the suggested one until another is typed. */
export function ImportTitle({ one: { draft, preview, failure, change } }: { one: ImportOfOne }) {
  const t = useTranslations('import')
  const origin = originOf('title', { draft, preview })
  return (
    <TextInput
      label={t('details.title')}
      size="md"
      dir="auto"
      placeholder={t('details.titlePlaceholder')}
      maxLength={500}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={origin && t(origin)}
      value={shownDetails(draft, preview).title}
      error={failure?.field === 'title'}
      onChange={(event) => change({ touched: { ...draft.touched, title: event.currentTarget.value } })}
    />
  )
}
