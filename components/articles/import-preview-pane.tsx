import { Alert } from '@mantine/core'
import Link from 'next/link'
import { Day } from '@/components/ui/day'
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
        <Alert color="yellow" mb="md">
          The same article is here already:{' '}
          <Link href={`/w/${workspace}/articles/${duplicate.articleId}`}>{duplicate.title}</Link>
        </Alert>
      )}
      <article
        className={classes['sheet']}
        lang={details.language || undefined}
        dir={details.direction === 'rtl' ? 'rtl' : 'ltr'}
        data-cut={isWhole ? undefined : true}
      >
        <h2 className={classes['title']}>{details.title || 'Untitled'}</h2>
        <Byline details={details} />
        <ArticleBlocks blocks={beginning.content} />
      </article>
      {!isWhole && <p className={classes['more']}>The article goes on; all of it is imported.</p>}
    </section>
  )
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
