import Link from 'next/link'
import type { ArticleSummary } from '@/lib/schema/article'
import { Day } from '@/components/ui/day'
import { Dotted } from '@/components/ui/dotted'
import classes from './article-list.module.css'
import { DeleteArticle } from './delete-article'
import { languageName } from './language-name'

export type ListedArticle = ArticleSummary & { mayDelete: boolean }

/** The articles of a workspace, newest first: what each is called, who wrote it, how far the work on it is. */
export function ArticleList({ workspace, articles }: { workspace: string; articles: ListedArticle[] }) {
  return (
    <ul className={classes['list']}>
      {articles.map((article) => (
        <li key={article.id} className={classes['item']}>
          <div className={classes['about']}>
            <h2 className={classes['title']} dir="auto" lang={article.language}>
              <Link href={`/w/${workspace}/articles/${article.id}`}>{article.title}</Link>
            </h2>
            <Byline article={article} />
            <Dotted className={classes['facts']}>
              <Count of={article.wordCount} one="word" many="words" />
              <Count of={article.sentenceCount} one="sentence" many="sentences" />
              <Count of={article.annotationCount} one="annotation" many="annotations" />
              <Count of={article.claimCount} one="claim" many="claims" />
            </Dotted>
          </div>
          {article.mayDelete && <DeleteArticle workspace={workspace} id={article.id} title={article.title} />}
        </li>
      ))}
    </ul>
  )
}

function Byline({ article }: { article: ArticleSummary }) {
  const { author, publisher, publishedOn, createdAt, createdBy, language } = article
  return (
    <Dotted className={classes['byline']}>
      {author !== null && <bdi>{author}</bdi>}
      {publisher !== null && <bdi>{publisher}</bdi>}
      {publishedOn !== null && <Day at={publishedOn} />}
      {languageName(language)}
      <>
        imported by <bdi>{createdBy.name}</bdi> on <Day at={createdAt} />
      </>
    </Dotted>
  )
}

const NUMBER = new Intl.NumberFormat('en')

function Count({ of: count, one, many }: { of: number; one: string; many: string }) {
  return (
    <>
      {NUMBER.format(count)} {count === 1 ? one : many}
    </>
  )
}
