'use client'

import { Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { counted } from '@/components/ui/counted'
import { useFocusOnce } from '@/components/ui/use-focus-once'
import type { TagView } from '@/lib/schema/annotation'
import classes from './external-import.module.css'
import { DocumentTargets } from './document-targets'
import { toolName } from '@/components/annotation/tool-names'
import { LabelMapping } from './label-mapping'
import { ReportRows } from './report-rows'
import type { Choices, Stage } from './use-external-import'

type BringInReviewProps = {
  workspace: string
  tags: readonly TagView[]
  stage: Extract<Stage, { at: 'reviewing' }>
  onChoose: (part: Partial<Choices>) => void
  onBringIn: () => void
  onStartAgain: () => void
}

/** What was recognised in a file, and what is to become of it. */
export function ExternalImportReview(props: BringInReviewProps) {
  const { workspace, tags, stage, onChoose, onBringIn, onStartAgain } = props
  const annotation = useTranslations('annotation')
  const { file, preview, choices, working } = stage
  const heading = useFocusOnce()
  const { tool, annotationCount, documents, emptyDocumentCount, labels, remarks } = preview
  const wanted = labels.filter(({ label }) => typeof choices.mapping[label] === 'string')
  return (
    <>
      <header>
        <h2 ref={heading} tabIndex={-1} className={classes['heading']}>
          {counted(annotationCount, 'annotation')} from {toolName(tool, annotation)}
        </h2>
        <p className={classes['lead']}>
          In <bdi>{file.name}</bdi>, on {counted(documents.length, 'text')}.
          {emptyDocumentCount > 0 && ` ${counted(emptyDocumentCount, 'text')} without annotations stay out.`}{' '}
          They will be yours here; each keeps where it comes from.
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
          <summary>{counted(remarks.length, 'entry', 'entries')} cannot come in</summary>
          <ReportRows workspace={workspace} rows={remarks} />
        </details>
      )}
      <Group gap="sm" className={classes['actions'] ?? ''}>
        <Button size="md" loading={working} disabled={wanted.length === 0} onClick={onBringIn}>
          Bring in
        </Button>
        <Button size="md" variant="default" disabled={working} onClick={onStartAgain}>
          Choose another file
        </Button>
        {wanted.length === 0 && <span className={classes['fine']}>Choose a tag for at least one label.</span>}
      </Group>
    </>
  )
}
