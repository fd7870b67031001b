import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Day } from '@/components/ui/day'
import type { MessageKey } from '@/lib/messages/translate'
import type { DossierChange } from '@/lib/schema/dossier-change'
import classes from './dossier-changes.module.css'

type DossierChangesProps = {
  changes: readonly DossierChange[]
  /** A decision was not taken because of them. */
  refused: boolean
  onReadOn: () => void
}

/** What a verdict rests on now and did not when it was read. */
export function DossierChanges({ changes, refused, onReadOn }: DossierChangesProps) {
  const t = useTranslations('review')
  return (
    <>
      <p className={classes['lead']}>
        {t('changes.lead')} {refused && t('changes.refused')}
      </p>
      <dl className={classes['changes']}>
        {changes.map((change) => (
          <Change key={`${change.part} ${change.id ?? ''}`} {...change} />
        ))}
      </dl>
      <Button variant="default" size="compact-md" onClick={onReadOn}>
        {t('changes.readOn')}
      </Button>
    </>
  )
}

function Change({ part, before, after }: DossierChange) {
  const t = useTranslations('review')
  const label = LABELS[part] ?? 'changes.other'
  return (
    <div>
      <dt>{t(label)}</dt>
      {!WITHOUT_WORDS.includes(part) && (
        <dd>
          {before === null ? (
            t('changes.nothing')
          ) : (
            <del dir="auto">
              <Value part={part} value={before} />
            </del>
          )}
          {' → '}
          {after === null ? (
            t('changes.nothing')
          ) : (
            <ins dir="auto">
              <Value part={part} value={after} />
            </ins>
          )}
        </dd>
      )}
    </div>
  )
}

function Value({ part, value }: { part: string; value: string }) {
  return DAYS.includes(part) ? <Day at={value} /> : value
}

const DAYS: readonly string[] = ['claim.saidOn', 'source.publishedOn', 'source.accessedOn']

const LABELS: Record<string, MessageKey<'review'>> = {
  'claim.text': 'changes.claimText',
  'claim.speaker': 'changes.claimSpeaker',
  'claim.saidOn': 'changes.claimSaidOn',
  'verdict.rating': 'changes.rating',
  'verdict.rationaleText': 'changes.rationale',
  'verdict.rationale': 'changes.rationaleFormat',
  evidence: 'changes.evidence',
  'evidence.sourceId': 'changes.evidenceSource',
  'evidence.stance': 'changes.evidenceStance',
  'evidence.excerpt': 'changes.evidenceExcerpt',
  'evidence.locator': 'changes.evidenceLocator',
  'evidence.note': 'changes.evidenceNote',
  source: 'changes.source',
  'source.title': 'changes.sourceTitle',
  'source.author': 'changes.sourceAuthor',
  'source.publisher': 'changes.sourcePublisher',
  'source.publishedOn': 'changes.sourcePublishedOn',
  'source.accessedOn': 'changes.sourceAccessedOn',
  'source.url': 'changes.sourceUrl',
  annotation: 'changes.annotation',
  'annotation.tag': 'changes.annotationTag',
  'annotation.exact': 'changes.annotationWords',
  'annotation.versionId': 'changes.annotationVersion',
  'annotation.articleId': 'changes.annotationArticle',
}

/** An id or a document says nothing to a person; that it changed does. */
const WITHOUT_WORDS: readonly string[] = [
  'evidence.sourceId',
  'annotation.versionId',
  'annotation.articleId',
  'verdict.rationale',
]
