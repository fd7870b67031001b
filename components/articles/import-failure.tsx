'use client'

import { Alert, Button, Group } from '@mantine/core'
import type { Failure } from '@/lib/core/result'
import { LinkButton } from '@/components/ui/link-button'
import { referenceIn } from './import-draft'

type ImportFailureProps = { workspace: string; failure: Failure; onImportAnyway: () => void }

/** Why the import did not happen, and the ways on. Nothing that was entered is lost. */
export function ImportFailure({ workspace, failure, onImportAnyway }: ImportFailureProps) {
  const existing = failure.code === 'conflict' ? referenceIn(failure.current) : undefined
  if (!existing) {
    return (
      <Alert color="red" title="The article was not imported" role="alert">
        {failure.message}
      </Alert>
    )
  }
  return (
    <Alert color="yellow" title="This article is here already" role="alert">
      {failure.message}
      <Group gap="sm" mt="sm">
        <LinkButton variant="default" href={`/w/${workspace}/articles/${existing.articleId}`}>
          Open the existing article
        </LinkButton>
        <Button variant="subtle" onClick={onImportAnyway}>
          Import anyway
        </Button>
      </Group>
    </Alert>
  )
}
