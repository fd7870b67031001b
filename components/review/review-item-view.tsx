import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Ref } from 'react'
import { ClaimEvidence } from '@/components/claim/claim-evidence'
import { DecisionRecord } from '@/components/claim/decision-record'
import { Passage } from '@/components/claim/passage'
import { RatingChip } from '@/components/claim/rating-chip'
import { RichTextView } from '@/components/claim/rich-text-view'
import { SaidBy } from '@/components/claim/said-by'
import type { Decision } from '@/components/decision/decision-api'
import { RemarkOn } from '@/components/decision/remark-on'
import type { Remark } from '@/components/decision/review-state'
import { unwrap } from '@/components/ui/unwrap'
import { Day } from '@/components/ui/day'
import type { ReviewItem, VerdictView } from '@/lib/schema/claim'
import type { WorkspaceView } from '@/lib/schema/workspace'
import type { ReviewApi } from './review-api'
import classes from './review-item-view.module.css'

type ReviewItemViewProps = {
  workspace: WorkspaceView
  item: ReviewItem
  api: ReviewApi
  remark: Remark | null
  onReadOn: () => void
  onAnswer: (decision: Decision) => void
  headingRef: Ref<HTMLHeadingElement>
}

/** A verdict side by side with what it is about: the claim and where it occurs, the judgement and what it rests on. */
export function ReviewItemView({
  workspace,
  item,
  api,
  remark,
  onReadOn,
  onAnswer,
  headingRef,
}: ReviewItemViewProps) {
  const t = useTranslations('review')
  const { verdict, claim } = item
  const used = claim.evidence.filter(({ id }) => verdict.evidenceIds.includes(id))
  const spare = claim.evidence.filter(({ id }) => !verdict.evidenceIds.includes(id))
  return (
    <div className={classes['sides']}>
      {remark && (
        <div className={classes['remark']}>
          <RemarkOn remark={remark} onReadOn={onReadOn} onAnswer={onAnswer} />
        </div>
      )}
      <div className={classes['side']}>
        <header>
          <p className={classes['label']}>{t('item.claim')}</p>
          <h2 id="review-item" ref={headingRef} tabIndex={-1} className={classes['claim']} dir="auto">
            {claim.text}
          </h2>
          <p className={classes['about']}>
            <SaidBy {...claim} />
            <Link href={`/w/${workspace.slug}/claims/${claim.id}`}>{t('item.openClaim')}</Link>
          </p>
        </header>
        <section aria-label={t('item.inArticle')}>
          <p className={classes['label']}>{t('item.inArticle')}</p>
          <Passages workspace={workspace} item={item} api={api} />
        </section>
      </div>
      <div className={classes['side']}>
        <section aria-label={t('item.verdict')}>
          <p className={classes['label']}>
            {t.rich('item.verdictBy', { name: () => <bdi>{verdict.member.name}</bdi> })}
            <Submitted verdict={verdict} />
          </p>
          <RatingChip rating={verdict.rating} ratings={workspace.ratings} size="large" />
          <div className={classes['rationale']}>
            <RichTextView document={verdict.rationale} />
          </div>
          <DecisionRecord verdict={verdict} />
        </section>
        <section aria-label={t('item.evidence')}>
          <p className={classes['label']}>{t('item.evidenceUsed')}</p>
          <ClaimEvidence evidence={used} empty={t('item.noEvidence')} />
        </section>
        {spare.length > 0 && (
          <section aria-label={t('item.otherEvidence')}>
            <p className={classes['label']}>{t('item.otherEvidenceLabel')}</p>
            <ClaimEvidence evidence={spare} empty="" />
          </section>
        )}
      </div>
    </div>
  )
}

function Submitted({ verdict: { submittedAt } }: { verdict: VerdictView }) {
  const t = useTranslations('review')
  if (submittedAt === null) return null
  return (
    <>
      {' · '}
      {t.rich('item.submitted', { day: () => <Day at={submittedAt} /> })}
    </>
  )
}

type PassagesProps = Pick<ReviewItemViewProps, 'workspace' | 'item' | 'api'>

function Passages({ workspace, item: { claim }, api }: PassagesProps) {
  const t = useTranslations('review')
  const { data, isError } = useQuery({
    queryKey: ['passages', claim.id],
    queryFn: async ({ signal }) => unwrap(await api.listPassages(claim.id, signal)).items,
    enabled: claim.occurrences.length > 0,
    // An article's text never changes under its version.
    staleTime: Infinity,
  })
  if (claim.occurrences.length === 0) {
    return <p className={classes['quiet']}>{t('item.noOccurrence')}</p>
  }
  return (
    <div className={classes['passages']}>
      {claim.occurrences.map((occurrence) => (
        <Passage
          key={occurrence.annotationId}
          workspace={workspace.slug}
          occurrence={occurrence}
          passage={data?.find(({ annotationId }) => annotationId === occurrence.annotationId)}
          tags={workspace.tags}
        />
      ))}
      {isError && <p className={classes['quiet']}>{t('item.passagesFailed')}</p>}
    </div>
  )
}
