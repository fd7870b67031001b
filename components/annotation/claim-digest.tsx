'use client'

import { Skeleton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { STATUS_LABELS } from '@/components/claim/claim-words'
import type { ArticleClaimsApi } from '@/components/claim/claims-api'
import { useClaim } from '@/components/claim/use-claim'
import type { ClaimView, RatingView } from '@/lib/schema/claim'
import classes from './claim-digest.module.css'

type ClaimDigestProps = {
  claims: ArticleClaimsApi
  claimId: string
  ratings: readonly RatingView[]
  onOpen: () => void
}

/** How far the claim has come, in a line or two, and the way into it. */
export function ClaimDigest({ claims, claimId, ratings, onOpen }: ClaimDigestProps) {
  const { claim, query } = useClaim(claims, claimId)
  if (query.isError) return <p className={classes['error']}>{query.error.message}</p>
  if (!claim) return <Skeleton height={14} width="60%" mt={10} />
  const comment = claim.verdicts
    .filter(({ status }) => status === 'changes_requested' || status === 'rejected')
    .flatMap(({ decisions }) => decisions.at(-1) ?? [])
    .at(-1)
  return (
    <>
      {comment?.comment && (
        <p className={classes['comment']}>
          <strong>{comment.member.name}:</strong> {comment.comment}
        </p>
      )}
      <button type="button" className={classes['digest']} onClick={onOpen}>
        <span>{digestOf(claim, ratings)}</span>
        <IconChevronRight size={15} stroke={1.8} aria-hidden className={classes['arrow']} />
      </button>
    </>
  )
}

function digestOf({ evidence, verdicts }: ClaimView, ratings: readonly RatingView[]): string {
  const sources =
    evidence.length === 0
      ? 'No evidence yet'
      : `${evidence.length} ${evidence.length === 1 ? 'source' : 'sources'}`
  const states = verdicts.map(({ rating, status }) => {
    const label = ratings.find(({ key }) => key === rating)?.label
    return label ? `${label} (${STATUS_LABELS[status].toLowerCase()})` : STATUS_LABELS[status]
  })
  return [sources, ...(states.length > 0 ? states : ['no verdict'])].join(' · ')
}
