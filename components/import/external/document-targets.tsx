'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MessageKey } from '@/lib/messages/translate'
import type { ExternalDocumentView, ExternalTarget } from '@/lib/schema/external-annotation'
import { ArticleChoice } from './article-choice'
import classes from './external-import.module.css'

type DocumentTargetsProps = {
  workspace: string
  documents: readonly ExternalDocumentView[]
  targets: Readonly<Record<number, string | null>>
  onChange: (number: number, target: string | null) => void
}

const SHOWN = 20

/** Where the annotations of each text go: an article that was found, a new one, or one that is chosen. */
export function DocumentTargets({ workspace, documents, targets, onChange }: DocumentTargetsProps) {
  const t = useTranslations('import')
  const ui = useTranslations('ui')
  const [isWhole, setIsWhole] = useState(documents.length <= SHOWN)
  return (
    <section aria-labelledby="targets-heading">
      <h3 id="targets-heading" className={classes['subheading']}>
        {t('external.targets.heading')}
      </h3>
      <ul className={classes['rows']}>
        {(isWhole ? documents : documents.slice(0, SHOWN)).map((document) => (
          <li key={document.number} className={classes['label-row']}>
            <div className={classes['what']}>
              <strong dir="auto">{document.name}</strong>{' '}
              <span className={classes['count']}>
                {ui('count.annotations', { count: document.annotationCount })}
              </span>
              {document.url !== null && document.url !== document.name && (
                <span className={classes['address']} dir="ltr">
                  {document.url}
                </span>
              )}
              <span className={classes['fine']}>
                <HowFound document={document} targets={targets} />
              </span>
            </div>
            <ArticleChoice
              workspace={workspace}
              document={document}
              chosen={targets[document.number]}
              onChange={(target) => onChange(document.number, target)}
            />
          </li>
        ))}
      </ul>
      {!isWhole && (
        <Button variant="default" onClick={() => setIsWhole(true)}>
          {t('external.targets.showAll', { count: documents.length })}
        </Button>
      )}
    </section>
  )
}

type HowFoundProps = { document: ExternalDocumentView; targets: DocumentTargetsProps['targets'] }

function HowFound({ document: { number, target, hasText, url }, targets }: HowFoundProps) {
  const t = useTranslations('import')
  if (number in targets) return null
  switch (target.kind) {
    case 'found':
      return t(FOUND_BY[target.by])
    case 'new':
      return t('external.targets.found.new')
    case 'none':
      if (hasText) return null
      return t(url === null ? 'external.targets.found.noAddress' : 'external.targets.found.none')
  }
}

const FOUND_BY = {
  choice: 'external.targets.found.choice',
  content: 'external.targets.found.content',
  address: 'external.targets.found.address',
  version: 'external.targets.found.version',
} as const satisfies Record<Extract<ExternalTarget, { kind: 'found' }>['by'], MessageKey<'import'>>
