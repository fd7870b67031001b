'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { counted } from '@/components/ui/counted'
import type { ExternalDocumentView } from '@/lib/schema/external-annotation'
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
  const [isWhole, setIsWhole] = useState(documents.length <= SHOWN)
  return (
    <section aria-labelledby="targets-heading">
      <h3 id="targets-heading" className={classes['subheading']}>
        Where they go
      </h3>
      <ul className={classes['rows']}>
        {(isWhole ? documents : documents.slice(0, SHOWN)).map((document) => (
          <li key={document.number} className={classes['label-row']}>
            <div className={classes['what']}>
              <strong dir="auto">{document.name}</strong>{' '}
              <span className={classes['count']}>{counted(document.annotationCount, 'annotation')}</span>
              {document.url !== null && document.url !== document.name && (
                <span className={classes['address']} dir="ltr">
                  {document.url}
                </span>
              )}
              <span className={classes['fine']}>{howFound(document, targets)}</span>
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
          Show all {documents.length} texts
        </Button>
      )}
    </section>
  )
}

function howFound(
  { number, target, hasText }: ExternalDocumentView,
  targets: DocumentTargetsProps['targets'],
): string | null {
  if (number in targets) return null
  switch (target.kind) {
    case 'found':
      return FOUND_BY[target.by]
    case 'new':
      return 'Not here yet: an article will be made of the text in the file.'
    case 'none':
      return hasText ? null : 'The file does not bring the text, and no article here has this address.'
  }
}

const FOUND_BY = {
  choice: 'Chosen by you.',
  content: 'The same text is here.',
  address: 'An article with the same address is here; its text may differ.',
  version: 'It comes from a version of this article.',
} as const
