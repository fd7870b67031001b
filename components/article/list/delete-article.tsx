'use client'

import { ActionIcon, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ArticleSummary } from '@/lib/schema/article-list'
import { DeleteDialog } from './delete-dialog'

/** Deletes one article, once the question what goes with it is answered. */
export function DeleteArticle({ workspace, article }: { workspace: string; article: ArticleSummary }) {
  const t = useTranslations('article')
  const [opened, dialog] = useDisclosure()
  return (
    <>
      <Tooltip label={t('delete.action')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('delete.named', { title: article.title })}
          onClick={dialog.open}
        >
          <IconTrash size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <DeleteDialog workspace={workspace} articles={[article]} opened={opened} onClose={dialog.close} />
    </>
  )
}
