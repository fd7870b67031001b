'use client'

import { Button, Group, Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ArticleSummary } from '@/lib/schema/article-list'
import classes from './article-list.module.css'
import { useDeletion } from './use-deletion'

type DeleteDialogProps = {
  workspace: string
  articles: readonly ArticleSummary[]
  opened: boolean
  onClose: () => void
  onDeleted?: () => void
}

const NAMED = 5

/** Asks before articles are deleted, and says what goes with them. */
export function DeleteDialog({ workspace, articles, opened, onClose, onDeleted }: DeleteDialogProps) {
  const t = useTranslations('article')
  const ui = useTranslations('ui')
  const { remove, busy } = useDeletion(workspace)
  const count = articles.length
  const annotations = articles.reduce((sum, { annotationCount }) => sum + annotationCount, 0)

  async function confirm(): Promise<void> {
    await remove(articles)
    onClose()
    onDeleted?.()
  }

  return (
    <Modal opened={opened} onClose={onClose} title={t('delete.question', { count })}>
      <ul className={classes['titles']}>
        {articles.slice(0, NAMED).map(({ id, title }) => (
          <li key={id}>
            <bdi>{title}</bdi>
          </li>
        ))}
        {count > NAMED && <li>{t('delete.more', { count: count - NAMED })}</li>}
      </ul>
      <p className={classes['lost']}>{t('delete.lost', { count: annotations })}</p>
      <p className={classes['lost']}>{t('delete.kept')}</p>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {ui('cancel')}
        </Button>
        <Button color="red" onClick={() => void confirm()} loading={busy}>
          {t('delete.action')}
        </Button>
      </Group>
    </Modal>
  )
}
