'use client'

import { Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import type { Duplicate } from '@/lib/schema/import'
import classes from './import-form.module.css'

type DuplicateNoticeProps = {
  workspace: string
  duplicate: Duplicate
  /** It answers an import that was refused, and interrupts. */
  isAlert?: boolean
  onImportAnyway: () => void
  onImportAsVersion: (articleId: string) => void
}

/** Says which article is here already, and the ways on. */
export function DuplicateNotice(props: DuplicateNoticeProps) {
  const { workspace, duplicate, isAlert, onImportAnyway, onImportAsVersion } = props
  const { articleId, title, same } = duplicate
  const t = useTranslations('import')
  return (
    <div className={classes['notice']} role={isAlert ? 'alert' : undefined}>
      <strong>{t('duplicate.heading')}</strong> <bdi>{title}</bdi>
      <Group gap="sm" mt="sm">
        <LinkButton variant="default" href={`/w/${workspace}/articles/${articleId}`}>
          {t('duplicate.open')}
        </LinkButton>
        {/* The same text cannot be a new version of itself. */}
        {same !== 'content' && (
          <Button variant="default" onClick={() => onImportAsVersion(articleId)}>
            {t('duplicate.asVersion')}
          </Button>
        )}
        <Button variant="default" onClick={onImportAnyway}>
          {t('duplicate.anyway')}
        </Button>
      </Group>
    </div>
  )
}
