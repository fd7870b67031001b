'use client'

import { TextInput } from '@mantine/core'
import { foundIn } from './detail-origin'
import { shownDetails } from './import-draft'
import type { ImportOfOne } from './use-import'

/** The title that the article is to have: the suggested one until another is typed. */
export function ImportTitle({ one: { draft, preview, failure, change } }: { one: ImportOfOne }) {
  return (
    <TextInput
      label="Title"
      size="md"
      dir="auto"
      placeholder="Taken from the text when left empty"
      maxLength={500}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={foundIn('title', { draft, preview })}
      value={shownDetails(draft, preview).title}
      error={failure?.field === 'title'}
      onChange={(event) => change({ touched: { ...draft.touched, title: event.currentTarget.value } })}
    />
  )
}
