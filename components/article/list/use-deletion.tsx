import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { createApiClient } from '@/components/api/api-client'
import type { Failure } from '@/lib/core/result'
import { articleApi } from '@/lib/schema/api/article'
import type { ArticleSummary } from '@/lib/schema/article-list'

const UNDO_OFFERED_FOR_MS = 12_000

type Deletable = Pick<ArticleSummary, 'id' | 'revision' | 'title'>

/** Deletes articles one after another, and offers to undo it. What fails is told; the others are deleted all the same. */
export function useDeletion(workspace: string) {
  const t = useTranslations('article')
  const ui = useTranslations('ui')
  const router = useRouter()
  const api = createApiClient(workspace)
  const [busy, setBusy] = useState(false)

  function tellFailures(failures: readonly Failure[]): void {
    const [first] = failures
    if (!first) return
    const message = failures.length === 1 ? first.message : t('delete.failed', { count: failures.length })
    notifications.show({ color: 'red', title: ui('changeFailed'), message })
  }

  async function restore(articles: readonly Deletable[], notice: string): Promise<void> {
    notifications.hide(notice)
    const failures: Failure[] = []
    for (const { id } of articles) {
      const answer = await api(articleApi.restore, { params: { articleId: id } })
      if (!answer.ok) failures.push(answer.failure)
    }
    tellFailures(failures)
    const count = articles.length - failures.length
    if (count > 0) notifications.show({ message: t('delete.undone', { count }) })
    router.refresh()
  }

  function offerUndo(articles: readonly Deletable[]): void {
    const [first] = articles
    if (!first) return
    const notice = `deleted-${first.id}`
    notifications.show({
      id: notice,
      autoClose: UNDO_OFFERED_FOR_MS,
      message: (
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <Text size="sm" lineClamp={2} miw={0} style={{ overflowWrap: 'anywhere' }}>
            {articles.length === 1
              ? t.rich('delete.done', { title: () => <bdi>{first.title}</bdi> })
              : t('delete.doneMany', { count: articles.length })}
          </Text>
          <Button
            flex="none"
            size="compact-sm"
            variant="default"
            onClick={() => void restore(articles, notice)}
          >
            {t('delete.undo')}
          </Button>
        </Group>
      ),
    })
  }

  async function remove(articles: readonly Deletable[]): Promise<void> {
    setBusy(true)
    const gone: Deletable[] = []
    const failures: Failure[] = []
    for (const article of articles) {
      const params = { articleId: article.id }
      const answer = await api(articleApi.delete, { params, ifMatch: article.revision, once: true })
      if (answer.ok) gone.push(article)
      else failures.push(answer.failure)
    }
    setBusy(false)
    tellFailures(failures)
    offerUndo(gone)
    router.refresh()
  }

  return { remove, busy }
}
