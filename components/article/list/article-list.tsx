import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ArticleSummary } from '@/lib/schema/article'
import { Day } from '@/components/ui/day'
import { Dotted } from '@/components/ui/dotted'
import classes from './article-list.module.css'
import { DeleteArticle } from './delete-article'
import { useLanguageName } from './use-language-name'

export type ListedArticle = ArticleSummary & { mayDelete: boolean }

/** The articles of a workspace, newest first: what each is called, who wrote it, how far the work on it is. */
export function ArticleList({ workspace, articles }: { workspace: string; articles: ListedArticle[] }) {
  const ui = useTranslations('ui')
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
              {ui('count.words', { count: article.wordCount })}
              {ui('count.sentences', { count: article.sentenceCount })}
              {ui('count.annotations', { count: article.annotationCount })}
              {ui('count.claims', { count: article.claimCount })}
            </Dotted>
          </div>
          {article.mayDelete && <DeleteArticle workspace={workspace} article={article} />}
        </li>
      ))}
    </ul>
  )
}

function Byline({ article }: { article: ArticleSummary }) {
  const { author, publisher, publishedOn, createdAt, createdBy, language } = article
  const t = useTranslations('article')
  const languageName = useLanguageName()
  return (
    <Dotted className={classes['byline']}>
      {author !== null && <bdi>{author}</bdi>}
      {publisher !== null && <bdi>{publisher}</bdi>}
      {publishedOn !== null && <Day at={publishedOn} />}
      {languageName(language)}
      {/* One child, so that no dot comes between its parts. */}
      <>
        {t.rich('list.importedBy', {
          name: () => <bdi>{createdBy.name}</bdi>,
          day: () => <Day at={createdAt} />,
        })}
      </>
    </Dotted>
  )
}
