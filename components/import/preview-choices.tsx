'use client'

import { Checkbox, SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { MessageKey } from '@/lib/messages/translate'
import type { Extraction, ImportPreview } from '@/lib/schema/import'
import { IMPORT_FORMATS } from '@/lib/schema/import-formats'
import type { ImportDraft } from './import-draft'
import classes from './preview-choices.module.css'

type Reread = (choice: Pick<Partial<ImportDraft>, 'extraction' | 'chapters'>) => void

type PreviewChoicesProps = {
  preview: ImportPreview
  draft: ImportDraft
  isBusy: boolean
  onReread: Reread
}

type Reading = { value: Extraction; label: MessageKey<'import'> }

/** The parts of a page. */
const PARTS = [
  { value: 'article', label: 'preview.article' },
  { value: 'alternative', label: 'preview.alternative' },
  { value: 'whole', label: 'preview.whole' },
] as const satisfies readonly Reading[]

/** The ways to read a text that looks like a transcript. */
const READINGS = [
  { value: 'article', label: 'preview.transcript' },
  { value: 'whole', label: 'preview.asWritten' },
] as const satisfies readonly Reading[]

/** What of the source is taken, where there is a choice: a part of a page, the chapters of a book, a transcript or its text. */
export function PreviewChoices({ preview, draft, isBusy, onReread }: PreviewChoicesProps) {
  const { chapters, extraction, format, intakeId } = preview
  const { isPage } = IMPORT_FORMATS[format]
  const isTranscript = format === 'plain' && (extraction === 'article' || draft.extraction !== undefined)
  // Pasted markup is taken whole.
  const parts = isPage && intakeId !== null ? PARTS : []
  const readings: readonly Reading[] = isTranscript ? READINGS : parts
  const t = useTranslations('import')
  const ui = useTranslations('ui')
  return (
    <>
      {readings.length > 0 && (
        <SegmentedControl
          aria-label={t(isPage ? 'preview.extraction' : 'preview.reading')}
          fullWidth
          mb="md"
          size="sm"
          disabled={isBusy}
          data={readings.map(({ value, label }) => ({ value, label: t(label) }))}
          value={draft.extraction ?? extraction}
          onChange={(value) => {
            const chosen = readings.find((one) => one.value === value)
            if (chosen) onReread({ extraction: chosen.value })
          }}
        />
      )}
      {chapters.length > 1 && (
        <fieldset className={classes['chapters']} disabled={isBusy}>
          <legend>{t('preview.chapters')}</legend>
          {chapters.map(({ number, title, wordCount, chosen }) => (
            <Checkbox
              key={number}
              size="sm"
              checked={chosen}
              label={<bdi>{title}</bdi>}
              description={ui('count.words', { count: wordCount })}
              onChange={() => onReread({ chapters: toggled(chapters, number) })}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}

/** At least one chapter stays chosen: the last one cannot be taken away. */
function toggled(chapters: ImportPreview['chapters'], number: number): number[] {
  const next = chapters
    .filter((chapter) => (chapter.number === number ? !chapter.chosen : chapter.chosen))
    .map((chapter) => chapter.number)
  return next.length > 0 ? next : [number]
}
