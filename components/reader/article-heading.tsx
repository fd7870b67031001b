import { useTranslations } from 'next-intl'
import { Day } from '@/components/ui/day'
import { Dotted } from '@/components/ui/dotted'
import type { ArticleContent } from '@/lib/schema/article'
import { isSafeHref } from '@/lib/core/document/is-safe-href'
import classes from './article-heading.module.css'

/** The article's title and where it comes from. */
export function ArticleHeading({ article }: { article: ArticleContent }) {
  const t = useTranslations('reader')
  const { title, author, publisher, publishedOn, asOf, url, direction, language, version, glossary } = article
  return (
    <header className={classes['heading']} dir={direction}>
      <h1 className={classes['title']} lang={language}>
        {title}
      </h1>
      <Dotted className={classes['byline']}>
        {[author, publisher].filter(Boolean).map((name) => (
          <bdi key={name}>{name}</bdi>
        ))}
        {publishedOn && (
          <bdi>
            <Day at={publishedOn} />
          </bdi>
        )}
        {asOf && <bdi>{t.rich('heading.asOf', { day: () => <Day at={asOf} /> })}</bdi>}
        <bdi>{t('heading.words', { count: version.wordCount })}</bdi>
        {url && isSafeHref(url) && (
          <a href={url} target="_blank" rel="noopener noreferrer nofollow">
            {new URL(url).hostname}
          </a>
        )}
      </Dotted>
      {glossary.length > 0 && (
        <details className={classes['glossary']}>
          <summary>{t('heading.glossary')}</summary>
          <dl>
            {glossary.map(({ term, meaning }) => (
              <div key={term}>
                <dt dir="auto">{term}</dt>
                <dd dir="auto">{meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </header>
  )
}
