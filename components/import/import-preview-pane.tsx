'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Day } from '@/components/ui/day'
import { textOfBlock } from '@/lib/core/document/text-blocks'
import type { ImportPreview } from '@/lib/schema/import'
import { DuplicateNotice } from './duplicate-notice'
import { duplicateIn, shownDetails, type DetailValues, type ImportDraft } from './import-draft'
import classes from './import-preview-pane.module.css'
import { PreviewBlocks } from './preview-blocks'
import { PreviewChoices } from './preview-choices'
import { PreviewGlossary } from './preview-glossary'
import type { ImportOfOne } from './use-import'

type ImportPreviewPaneProps = { workspace: string; one: ImportOfOne; preview: ImportPreview }

/** The article as it would stand: its details, its blocks, what was counted in it, and what may still be chosen. */
export function ImportPreviewPane({ workspace, one, preview }: ImportPreviewPaneProps) {
  const { draft, failure, working, change, showPreview, importNow, importAsVersion } = one
  const t = useTranslations('import')
  const { duplicate, glossary, notes } = preview
  const isBusy = working !== undefined
  return (
    <section className={classes['pane']} aria-label={t('preview.label')} aria-busy={isBusy}>
      <Counts preview={preview} leftOut={draft.leftOut.length} />
      {/* A refusal for the same reason says it already. */}
      {duplicate && !(failure && duplicateIn(failure)) && (
        <div className={classes['duplicate']}>
          <DuplicateNotice
            workspace={workspace}
            duplicate={duplicate}
            onImportAnyway={() => void importNow({ allowDuplicate: true })}
            onImportAsVersion={(articleId) => void importAsVersion(articleId)}
          />
        </div>
      )}
      {!preview.isArticle && <p className={classes['doubt']}>{t('preview.notArticle')}</p>}
      <PreviewChoices
        preview={preview}
        draft={draft}
        isBusy={isBusy}
        onReread={(choice) => void showPreview(choice)}
      />
      {notes.length > 0 && (
        <ul className={classes['notes']}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <PreviewGlossary glossary={glossary} chosen={draft.terms} onChange={(terms) => change({ terms })} />
      <Sheet preview={preview} draft={draft} onChange={change} />
    </section>
  )
}

function Counts({ preview, leftOut }: { preview: ImportPreview; leftOut: number }) {
  const { wordCount, sentenceCount, repeatCount, imageCount } = preview
  const t = useTranslations('import')
  const ui = useTranslations('ui')
  const line = useRef<HTMLParagraphElement>(null)
  // On a narrow screen the preview is below the form, so scroll to it.
  useEffect(() => {
    // Do not return this from the effect: newer browsers return a promise.
    line.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <p ref={line} className={classes['counts']} role="status">
      {ui('count.words', { count: wordCount })} · {ui('count.sentences', { count: sentenceCount })}
      {repeatCount > 0 && ` · ${ui('count.repeats', { count: repeatCount })}`}
      {imageCount > 0 && ` · ${ui('count.images', { count: imageCount })}`}
      {leftOut > 0 && ` · ${t('preview.leftOut', { count: leftOut })}`}
    </p>
  )
}

type SheetProps = {
  preview: ImportPreview
  draft: ImportDraft
  onChange: (part: Partial<ImportDraft>) => void
}

function Sheet({ preview, draft, onChange }: SheetProps) {
  const t = useTranslations('import')
  const { document, isWhole } = preview
  const details = shownDetails(draft, preview)
  const [first] = document.content
  // A heading is the title already. A line of text stays text, and so is not printed above itself.
  const isFirstLine = first?.type === 'paragraph' && textOfBlock(first) === details.title
  return (
    <>
      {isFirstLine && <p className={classes['fromText']}>{t('preview.titleFromText')}</p>}
      <article
        className={classes['sheet']}
        data-article
        lang={details.language || undefined}
        dir={details.direction === 'rtl' ? 'rtl' : 'ltr'}
        data-cut={isWhole ? undefined : true}
      >
        {!isFirstLine && <h2 className={classes['title']}>{details.title || t('preview.untitled')}</h2>}
        <Byline details={details} />
        <PreviewBlocks
          blocks={document.content}
          hidesFirst={first?.type === 'heading' && textOfBlock(first) === details.title}
          leftOut={draft.leftOut}
          onChange={(leftOut) => onChange({ leftOut })}
        />
      </article>
      {!isWhole && <p className={classes['more']}>{t('preview.excerpt')}</p>}
    </>
  )
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
