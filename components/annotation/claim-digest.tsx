'use client'

import { Skeleton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { STATUS_MESSAGES } from '@/components/claim/claim-words'
import type { ArticleClaimsApi } from '@/components/claim/claims-api'
import { useClaim } from '@/components/claim/use-claim'
import type { Translate } from '@/lib/messages/translate'
import { voidedApproval } from '@/lib/core/review/voided-approval'
import type { ClaimView, RatingView } from '@/lib/schema/claim'
import { labelIn } from '@/lib/core/codebook/label-in'
import classes from './claim-digest.module.css'

type ClaimDigestProps = {
  claims: ArticleClaimsApi
  claimId: string
  ratings: readonly RatingView[]
  onOpen: () => void
}

/** How far the claim has come, in a line or two, and the way into it. */
export function ClaimDigest({ claims, claimId, ratings, onOpen }: ClaimDigestProps) {
  const t = useTranslations('annotation')
  const claimText = useTranslations('claim')
  const { claim, query } = useClaim(claims, claimId)
  if (query.isError) return <p className={classes['error']}>{query.error.message}</p>
  if (!claim) return <Skeleton height={14} width="60%" mt={10} />
  const comment = claim.verdicts
    .filter(({ status }) => status === 'changes_requested' || status === 'rejected')
    .flatMap(({ decisions }) => decisions.at(-1) ?? [])
    .at(-1)
  const states = claim.verdicts.map((verdict) => {
    const { rating, status } = verdict
    const isVoid = status === 'draft' && voidedApproval(verdict) !== undefined
    const state = isVoid ? claimText('voided.status') : claimText(STATUS_MESSAGES[status])
    return rating === null ? state : t('digest.rated', { rating: labelIn(ratings, rating), status: state })
  })
  const facts = [sourcesOf(claim, t), ...(states.length > 0 ? states : [t('digest.noVerdict')])]
  return (
    <>
      {comment?.comment && (
        <p className={classes['comment']}>
          <strong>
            <bdi>{comment.member.name}</bdi>:
          </strong>{' '}
          <bdi>{comment.comment}</bdi>
        </p>
      )}
      <button type="button" className={classes['digest']} onClick={onOpen}>
        <span>{facts.join(' · ')}</span>
        <IconChevronRight size={15} stroke={1.8} aria-hidden className={classes['arrow']} />
      </button>
    </>
  )
}

function sourcesOf({ evidence }: ClaimView, t: Translate<'annotation'>): string {
  return evidence.length === 0 ? t('digest.noEvidence') : t('digest.sources', { count: evidence.length })
}
