'use client'

import { counted } from '@/components/ui/counted'
import { Day } from '@/components/ui/day'
import { textOfBlock } from '@/lib/core/document/text-blocks'
import type { ImportPreview } from '@/lib/core/view/import'
import type { DetailValues, ImportDraft } from './import-draft'
import classes from './import-preview-pane.module.css'
import { PreviewBlocks } from './preview-blocks'
import { PreviewChoices, type Reread } from './preview-choices'
import { PreviewGlossary } from './preview-glossary'

type ImportPreviewPaneProps = {
  preview: ImportPreview
  details: DetailValues
  draft: ImportDraft
  isBusy: boolean
  onChange: (part: Partial<ImportDraft>) => void
  onReread: Reread
}

/** The article as it would stand: its details, its blocks, what was counted in it, and what may still be chosen. */
export function ImportPreviewPane(props: ImportPreviewPaneProps) {
  const { preview, details, draft, isBusy, onChange, onReread } = props
  const { document, isWhole, wordCount, sentenceCount, repeatCount, imageCount, notes } = preview
  return (
    <section className={classes['pane']} aria-label="Preview" aria-busy={isBusy}>
      <p className={classes['counts']} role="status">
        {counted(wordCount, 'word')} · {counted(sentenceCount, 'sentence')}
        {repeatCount > 0 && ` · ${repeatCount.toLocaleString('en')} repeated`}
        {imageCount > 0 && ` · ${counted(imageCount, 'image')}`}
        {draft.leftOut.length > 0 && ` · ${counted(draft.leftOut.length, 'block')} left out`}
      </p>
      {!preview.isArticle && (
        <p className={classes['doubt']}>
          This does not read like an article. Try another reading of the page, or paste the text.
        </p>
      )}
      <PreviewChoices preview={preview} draft={draft} isBusy={isBusy} onReread={onReread} />
      {notes.length > 0 && (
        <ul className={classes['notes']}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <PreviewGlossary
        glossary={preview.glossary}
        chosen={draft.terms}
        onChange={(terms) => onChange({ terms })}
      />
      <article
        className={classes['sheet']}
        lang={details.language || undefined}
        dir={details.direction === 'rtl' ? 'rtl' : 'ltr'}
        data-cut={isWhole ? undefined : true}
      >
        <h2 className={classes['title']}>{details.title || 'Untitled'}</h2>
        <Byline details={details} />
        <PreviewBlocks
          blocks={document.content}
          hidesFirst={opensWith(preview, details.title)}
          leftOut={draft.leftOut}
          onChange={(leftOut) => onChange({ leftOut })}
        />
      </article>
      {!isWhole && <p className={classes['more']}>The article goes on; all of it is imported.</p>}
    </section>
  )
}

/** A page's first heading usually is the title, which stands above the text already. */
function opensWith({ document }: ImportPreview, title: string): boolean {
  const [first] = document.content
  return first?.type === 'heading' && textOfBlock(first) === title
}

function Byline({ details: { author, publisher, publishedOn } }: { details: DetailValues }) {
  if (author === '' && publisher === '' && publishedOn === '') return null
  return (
    <p className={classes['byline']}>
      {author !== '' && <bdi>{author}</bdi>}
      {publisher !== '' && <bdi>{publisher}</bdi>}
      {publishedOn !== '' && <Day at={publishedOn} />}
    </p>
  )
}
