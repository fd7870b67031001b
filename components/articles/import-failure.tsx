'use client'

import { Button, Group } from '@mantine/core'
import { LinkButton } from '@/components/ui/link-button'
import type { Failure } from '@/lib/core/result'
import { referenceIn } from './import-draft'
import classes from './import-form.module.css'

type ImportFailureProps = {
  workspace: string
  failure: Failure
  onImportAnyway: () => void
  onImportAsVersion: (articleId: string) => void
}

/** Why the import did not happen, and the ways on. Nothing that was entered is lost. */
export function ImportFailure({ workspace, failure, onImportAnyway, onImportAsVersion }: ImportFailureProps) {
  const existing = failure.code === 'conflict' ? referenceIn(failure.current) : undefined
  if (!existing) {
    return (
      <div className={classes['notice']} data-kind="failure" role="alert">
        <strong>The article was not imported.</strong> {failure.message}
      </div>
    )
  }
  return (
    <div className={classes['notice']} role="alert">
      <strong>This article is here already:</strong> <bdi>{existing.title}</bdi>
      <Group gap="sm" mt="sm">
        <LinkButton variant="default" href={`/w/${workspace}/articles/${existing.articleId}`}>
          Open the existing article
        </LinkButton>
        {!hasSameContent(failure.current) && (
          <Button variant="default" onClick={() => onImportAsVersion(existing.articleId)}>
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

/** The same text cannot be a new version of itself. */
function hasSameContent(current: unknown): boolean {
  return typeof current === 'object' && current !== null && 'same' in current && current.same === 'content'
}
