'use client'

import { Checkbox, SegmentedControl } from '@mantine/core'
import { counted } from '@/components/ui/counted'
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

const READINGS: readonly { value: Extraction; label: string }[] = [
  { value: 'article', label: 'Article' },
  { value: 'alternative', label: 'Another reading' },
  { value: 'whole', label: 'Whole page' },
]

/** What of the source is taken, where there is a choice: a reading of a page, or the chapters of a book. */
export function PreviewChoices({ preview, draft, isBusy, onReread }: PreviewChoicesProps) {
  const { chapters, extraction, format, intakeId } = preview
  return (
    <>
      {intakeId !== null && IMPORT_FORMATS[format].isPage && (
        <SegmentedControl
          aria-label="What of the page is taken"
          fullWidth
          mb="md"
          size="sm"
          disabled={isBusy}
          data={[...READINGS]}
          value={draft.extraction ?? extraction}
          onChange={(value) => {
            const reading = READINGS.find((one) => one.value === value)
            if (reading) onReread({ extraction: reading.value })
          }}
        />
      )}
      {chapters.length > 1 && (
        <fieldset className={classes['chapters']} disabled={isBusy}>
          <legend>Chapters</legend>
          {chapters.map(({ number, title, wordCount, chosen }) => (
            <Checkbox
              key={number}
              size="sm"
              checked={chosen}
              label={<bdi>{title}</bdi>}
              description={counted(wordCount, 'word')}
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
