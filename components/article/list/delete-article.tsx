'use client'

import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { createApiClient } from '@/components/api/api-client'
import { useChange } from '@/components/ui/use-change'
import { ok, type Result } from '@/lib/core/result'
import { articleApi } from '@/lib/schema/api/article'
import type { ArticleSummary } from '@/lib/schema/article'
import classes from './article-list.module.css'

const UNDO_OFFERED_FOR_MS = 12_000

type Deletable = Pick<ArticleSummary, 'id' | 'revision' | 'title'>

/** Deletes at once and offers to undo it, rather than asking beforehand. */
export function DeleteArticle({ workspace, article }: { workspace: string; article: Deletable }) {
  const { id, revision, title } = article
  const t = useTranslations('article')
  const api = createApiClient(workspace)
  const params = { articleId: id }
  const { change, busy } = useChange()
  const notice = `deleted-${id}`

  async function restore() {
    notifications.hide(notice)
    await change(api(articleApi.restore, { params }), t('delete.undone'))
  }

  /** A deletion answers with nothing, which must not look like a failure. */
  async function deleteIt(): Promise<Result<true>> {
    const answer = await api(articleApi.delete, { params, ifMatch: revision, once: true })
    return answer.ok ? ok(true) : answer
  }

  async function remove() {
    const done = await change(deleteIt())
    if (!done) return
    notifications.show({
      id: notice,
      autoClose: UNDO_OFFERED_FOR_MS,
      message: (
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <span>{t.rich('delete.done', { title: () => <bdi>{title}</bdi> })}</span>
          <Button className={classes['undo'] ?? ''} size="compact-sm" variant="default" onClick={restore}>
            {t('delete.undo')}
          </Button>
        </Group>
      ),
    })
  }

  return (
    <Tooltip label={t('delete.action')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('delete.named', { title })}
        loading={busy}
        onClick={remove}
      >
        <IconTrash size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
