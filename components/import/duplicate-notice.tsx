'use client'

import { Button, Group } from '@mantine/core'
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
  return (
    <div className={classes['notice']} role={isAlert ? 'alert' : undefined}>
      <strong>This article is here already:</strong> <bdi>{title}</bdi>
      <Group gap="sm" mt="sm">
        <LinkButton variant="default" href={`/w/${workspace}/articles/${articleId}`}>
          Open the existing article
        </LinkButton>
        {/* The same text cannot be a new version of itself. */}
        {same !== 'content' && (
          <Button variant="default" onClick={() => onImportAsVersion(articleId)}>
            New version of it
          </Button>
        )}
        <Button variant="default" onClick={onImportAnyway}>
          Import anyway
        </Button>
      </Group>
    </div>
  )
}
