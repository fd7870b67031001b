'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import type { ExternalReport } from '@/lib/schema/external-annotation'
import classes from './external-import.module.css'

type ReportArticlesProps = { workspace: string; articles: ExternalReport['articles'] }

const SHOWN = 5

/** The articles that annotations went to, the ones with new annotations first. */
export function ReportArticles({ workspace, articles }: ReportArticlesProps) {
  const t = useTranslations('import')
  const ui = useTranslations('ui')
  const [isWhole, setIsWhole] = useState(articles.length <= SHOWN)
  if (articles.length === 0) return null
  const sorted = articles.toSorted((a, b) => b.created - a.created)
  return (
    <div>
      <ul className={classes['articles']}>
        {(isWhole ? sorted : sorted.slice(0, SHOWN)).map(({ articleId, title, isNew, created }) => (
          <li key={articleId}>
            <Link href={`/w/${workspace}/articles/${articleId}`} dir="auto">
              {title}
            </Link>{' '}
            <span className={classes['count']}>
              {created === 0 ? t('external.report.nothingNew') : ui('count.annotations', { count: created })}
              {isNew && ` · ${t('external.report.newArticle')}`}
            </span>
          </li>
        ))}
      </ul>
      {!isWhole && (
        <Button mt="sm" variant="default" onClick={() => setIsWhole(true)}>
          {t('external.report.showAll', { count: articles.length })}
        </Button>
      )}
    </div>
  )
}
