'use client'

import { Button, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDownload, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ARTICLE_FORMATS, EXPORT_FORMATS } from '@/lib/schema/export-formats'
import classes from './article-list.module.css'
import { DeleteDialog } from './delete-dialog'
import type { ListedArticle } from './listed-article'
import { RecheckDialog } from './recheck-dialog'
import { useExportMany } from './use-export-many'

type SelectionBarProps = {
  workspace: string
  articles: readonly ListedArticle[]
  mayImport: boolean
  onClear: () => void
}

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** What can be done with the articles that are selected. */
export function SelectionBar({ workspace, articles, mayImport, onClear }: SelectionBarProps) {
  const t = useTranslations('article')
  const [deleting, deletion] = useDisclosure()
  const [checking, recheck] = useDisclosure()
  const { exportAs, busy } = useExportMany(workspace)
  const deletable = articles.filter(({ mayDelete }) => mayDelete)
  const onTheWeb = articles.filter(({ url }) => url !== null)
  return (
    <div role="status">
      {articles.length > 0 && (
        <div className={classes['bar']} role="group" aria-label={t('selection.label')}>
          <span className={classes['count']}>{t('selection.count', { count: articles.length })}</span>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="default" size="xs" leftSection={<IconDownload {...ICON} />} loading={busy}>
                {t('selection.export')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {ARTICLE_FORMATS.map((format) => (
                <Menu.Item key={format} onClick={() => void exportAs(format, articles)}>
                  {EXPORT_FORMATS[format].label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          {mayImport && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconRefresh {...ICON} />}
              disabled={onTheWeb.length === 0}
              onClick={recheck.open}
            >
              {t('selection.recheck')}
            </Button>
          )}
          {deletable.length > 0 && (
            <Button variant="default" size="xs" leftSection={<IconTrash {...ICON} />} onClick={deletion.open}>
              {t('selection.delete', { count: deletable.length })}
            </Button>
          )}
          <Button variant="subtle" size="xs" onClick={onClear}>
            {t('selection.clear')}
          </Button>
        </div>
      )}
      <DeleteDialog
        workspace={workspace}
        articles={deletable}
        opened={deleting}
        onClose={deletion.close}
        onDeleted={onClear}
      />
      {checking && <RecheckDialog workspace={workspace} articles={onTheWeb} onClose={recheck.close} />}
    </div>
  )
}
