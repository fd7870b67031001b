import Link from 'next/link'
import { Day } from '@/components/ui/day'
import type { ArticleDocument } from '@/lib/core/document/article-document'
import { textOfBlock } from '@/lib/core/document/text-blocks'
import type { ImportPreview } from '@/lib/core/view/import'
import { ArticleBlocks } from './article-blocks'
import type { DetailValues } from './import-draft'
import classes from './import-preview-pane.module.css'

type ImportPreviewPaneProps = { workspace: string; preview: ImportPreview; details: DetailValues }

const NUMBER = new Intl.NumberFormat('en')

/** The article as it would stand: its details, its first blocks and what was counted in it. */
export function ImportPreviewPane({ workspace, preview, details }: ImportPreviewPaneProps) {
  const { beginning, isWhole, duplicate, wordCount, sentenceCount, repeatCount } = preview
  return (
    <section className={classes['pane']} aria-label="Preview">
      <p className={classes['counts']} role="status">
        {count(wordCount, 'word')} · {count(sentenceCount, 'sentence')}
        {repeatCount > 0 && ` · ${NUMBER.format(repeatCount)} repeated`}
      </p>
      {duplicate && (
        <p className={classes['duplicate']}>
          The same article is here already:{' '}
          <Link href={`/w/${workspace}/articles/${duplicate.articleId}`} dir="auto">
            {duplicate.title}
          </Link>
        </p>
      )}
      <article
        className={classes['sheet']}
        lang={details.language || undefined}
        dir={details.direction === 'rtl' ? 'rtl' : 'ltr'}
        data-cut={isWhole ? undefined : true}
      >
        <h2 className={classes['title']}>{details.title || 'Untitled'}</h2>
        <Byline details={details} />
        <ArticleBlocks blocks={beginning.content.slice(opensWith(beginning, details.title) ? 1 : 0)} />
      </article>
      {!isWhole && <p className={classes['more']}>The article goes on; all of it is imported.</p>}
    </section>
  )
}

/** A page's first heading usually is the title, which stands above the text already. */
function opensWith({ content: [first] }: ArticleDocument, title: string): boolean {
  return first?.type === 'heading' && textOfBlock(first) === title
}

function count(number: number, word: string): string {
  return `${NUMBER.format(number)} ${word}${number === 1 ? '' : 's'}`
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
