'use client'

import { Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useFocusOnce } from '@/components/ui/use-focus-once'
import type { TagView } from '@/lib/schema/annotation'
import classes from './external-import.module.css'
import { DocumentTargets } from './document-targets'
import { toolName } from '@/components/annotation/tool-names'
import { LabelMapping } from './label-mapping'
import { ReportRows } from './report-rows'
import type { Choices, Stage } from './use-external-import'

type ExternalImportReviewProps = {
  workspace: string
  tags: readonly TagView[]
  stage: Extract<Stage, { at: 'reviewing' }>
  onChoose: (part: Partial<Choices>) => void
  onImport: () => void
  onStartAgain: () => void
}

/** What was recognised in a file, and what is to become of it. */
export function ExternalImportReview(props: ExternalImportReviewProps) {
  const { workspace, tags, stage, onChoose, onImport, onStartAgain } = props
  const { file, preview, choices, working } = stage
  const t = useTranslations('import')
  const annotation = useTranslations('annotation')
  const heading = useFocusOnce()
  const { tool, annotationCount, documents, emptyDocumentCount, labels, remarks } = preview
  const wanted = labels.filter(({ label }) => typeof choices.mapping[label] === 'string')
  return (
    <>
      <header>
        <h2 ref={heading} tabIndex={-1} className={classes['heading']}>
          {t('external.review.heading', { count: annotationCount, tool: toolName(tool, annotation) })}
        </h2>
        <p className={classes['lead']}>
          {t.rich('external.review.lead', {
            count: documents.length,
            name: () => <bdi>{file.name}</bdi>,
          })}{' '}
          {emptyDocumentCount > 0 && `${t('external.review.skipped', { count: emptyDocumentCount })} `}
          {t('external.review.owner')}
        </p>
      </header>
      {labels.length > 0 && (
        <LabelMapping
          labels={labels}
          tags={tags}
          mapping={choices.mapping}
          onChange={(label, tag) => onChoose({ mapping: { ...choices.mapping, [label]: tag } })}
        />
      )}
      {documents.length > 0 && (
        <DocumentTargets
          workspace={workspace}
          documents={documents}
          targets={choices.targets}
          onChange={(number, target) => onChoose({ targets: { ...choices.targets, [number]: target } })}
        />
      )}
      {remarks.length > 0 && (
        <details className={classes['remarks']}>
          <summary>{t('external.review.remarks', { count: remarks.length })}</summary>
          <ReportRows workspace={workspace} rows={remarks} />
        </details>
      )}
      <Group gap="sm" className={classes['actions'] ?? ''}>
        <Button size="md" loading={working} disabled={wanted.length === 0} onClick={onImport}>
          {t('external.review.submit')}
        </Button>
        <Button size="md" variant="default" disabled={working} onClick={onStartAgain}>
          {t('external.review.anotherFile')}
        </Button>
        {wanted.length === 0 && <span className={classes['fine']}>{t('external.review.needsTag')}</span>}
      </Group>
    </>
  )
}
