'use client'

import { Button, Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { createApiClient } from '@/components/api/api-client'
import { Day } from '@/components/ui/day'
import { Dotted } from '@/components/ui/dotted'
import { articleApi } from '@/lib/schema/api/article'
import type { DeletedArticle } from '@/lib/schema/article-list'
import classes from './deleted-articles.module.css'

type DeletedArticlesProps = { workspace: string; articles: readonly DeletedArticle[] }

/** The trash: what was deleted, by whom, until when it can be restored. One or several can be restored. */
export function DeletedArticles({ workspace, articles }: DeletedArticlesProps) {
  const t = useTranslations('article')
  const ui = useTranslations('ui')
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const selected = articles.filter(({ id }) => chosen.has(id))

  async function restore(wanted: readonly DeletedArticle[]): Promise<void> {
    setBusy(true)
    const api = createApiClient(workspace)
    const reasons: string[] = []
    for (const { id, revision } of wanted) {
      const answer = await api(articleApi.restore, { params: { articleId: id }, ifMatch: revision })
      if (!answer.ok) reasons.push(answer.failure.message)
    }
    const [reason] = reasons
    if (reason !== undefined) notifications.show({ color: 'red', title: ui('changeFailed'), message: reason })
    const count = wanted.length - reasons.length
    if (count > 0) notifications.show({ message: t('delete.undone', { count }) })
    setChosen(new Set())
    setBusy(false)
    router.refresh()
  }

  return (
    <>
      <div className={classes['bar']}>
        <Checkbox
          label={t('selection.all')}
          checked={selected.length === articles.length}
          indeterminate={selected.length > 0 && selected.length < articles.length}
          onChange={(event) =>
            setChosen(new Set(event.currentTarget.checked ? articles.map(({ id }) => id) : []))
          }
        />
        {selected.length > 0 && (
          <Button size="xs" loading={busy} onClick={() => void restore(selected)}>
            {t('trash.restoreMany', { count: selected.length })}
          </Button>
        )}
      </div>
      <ul className={classes['list']}>
        {articles.map((article) => (
          <li key={article.id} className={classes['item']}>
            <Checkbox
              aria-label={t('selection.one', { title: article.title })}
              checked={chosen.has(article.id)}
              onChange={(event) => {
                const others = [...chosen].filter((id) => id !== article.id)
                setChosen(new Set(event.currentTarget.checked ? [...others, article.id] : others))
              }}
            />
            <div className={classes['about']}>
              <h2 className={classes['title']} dir="auto" lang={article.language}>
                {article.title}
              </h2>
              <Facts article={article} />
            </div>
            <Button
              variant="default"
              size="xs"
              flex="none"
              disabled={busy}
              aria-label={t('trash.restoreNamed', { title: article.title })}
              onClick={() => void restore([article])}
            >
              {t('trash.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Facts({ article: { deletedAt, deletedBy, restorableUntil } }: { article: DeletedArticle }) {
  const t = useTranslations('article')
  const day = { day: () => <Day at={deletedAt} /> }
  return (
    <Dotted className={classes['facts']}>
      <>
        {deletedBy === null
          ? t.rich('trash.deleted', day)
          : t.rich('trash.deletedBy', { ...day, name: () => <bdi>{deletedBy.name}</bdi> })}
      </>
      <>{t.rich('trash.until', { day: () => <Day at={restorableUntil} /> })}</>
    </Dotted>
  )
}
