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

const EXTRACTIONS = [
  { value: 'article', label: 'preview.article' },
  { value: 'alternative', label: 'preview.alternative' },
  { value: 'whole', label: 'preview.whole' },
] as const satisfies readonly { value: Extraction; label: MessageKey<'import'> }[]

/** What of the source is taken, where there is a choice: a reading of a page, or the chapters of a book. */
export function PreviewChoices({ preview, draft, isBusy, onReread }: PreviewChoicesProps) {
  const { chapters, extraction, format, intakeId } = preview
  const t = useTranslations('import')
  const ui = useTranslations('ui')
  return (
    <>
      {intakeId !== null && IMPORT_FORMATS[format].isPage && (
        <SegmentedControl
          aria-label={t('preview.extraction')}
          fullWidth
          mb="md"
          size="sm"
          disabled={isBusy}
          data={EXTRACTIONS.map(({ value, label }) => ({ value, label: t(label) }))}
          value={draft.extraction ?? extraction}
          onChange={(value) => {
            const chosen = EXTRACTIONS.find((one) => one.value === value)
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
