import { IconChevronLeft } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Day } from '@/components/ui/day'
import type { ClaimView, RatingView, VerdictView } from '@/lib/schema/claim'
import type { PassageView } from '@/lib/schema/passage'
import type { WorkspaceView } from '@/lib/schema/workspace'
import classes from './claim-dossier.module.css'
import { ClaimEvidence } from './claim-evidence'
import { DecisionRecord } from './decision-record'
import { Passage } from './passage'
import { RatingChip } from './rating-chip'
import { RichTextView } from './rich-text-view'
import { SaidBy } from './said-by'
import { StatusMark } from './status-mark'

type ClaimDossierProps = {
  workspace: WorkspaceView
  claim: ClaimView
  passages: readonly PassageView[]
  /** For those who may set the wording right. */
  editor?: ReactNode
}

/** Everything that is known about one claim: where it occurs, what was found, what members make of it. */
export function ClaimDossier({ workspace, claim, passages, editor }: ClaimDossierProps) {
  const t = useTranslations('claim')
  const { occurrences, evidence, verdicts } = claim
  return (
    <div className={classes['dossier']}>
      <header className={classes['header']}>
        <Link href={`/w/${workspace.slug}/claims`} className={classes['back']}>
          <IconChevronLeft size={15} stroke={1.8} aria-hidden className={classes['arrow']} />
          {t('back')}
        </Link>
        <h1 className={classes['wording']} dir="auto">
          {claim.text}
        </h1>
        <div className={classes['said']}>
          <SaidBy {...claim} />
          {editor}
        </div>
      </header>
      <Part title={t('verdicts.title')} className={classes['verdicts']}>
        {verdicts.length === 0 && <p className={classes['none']}>{t('verdicts.empty')}</p>}
        {verdicts.map((verdict) => (
          <Verdict key={verdict.id} verdict={verdict} ratings={workspace.ratings} />
        ))}
      </Part>
      <Part title={t('occurrences.title')} className={classes['places']}>
        {occurrences.length === 0 && <p className={classes['none']}>{t('occurrences.empty')}</p>}
        {occurrences.map((occurrence) => (
          <Passage
            key={occurrence.annotationId}
            workspace={workspace.slug}
            occurrence={occurrence}
            passage={passages.find(({ annotationId }) => annotationId === occurrence.annotationId)}
            tags={workspace.tags}
          />
        ))}
      </Part>
      <Part title={t('evidence.title')} className={classes['evidence']}>
        <ClaimEvidence evidence={evidence} empty={t('evidence.empty')} />
      </Part>
    </div>
  )
}

function Part({
  title,
  className,
  children,
}: {
  title: string
  className: string | undefined
  children: ReactNode
}) {
  return (
    <section aria-label={title} className={className}>
      <h2 className={classes['heading']}>{title}</h2>
      <div className={classes['entries']}>{children}</div>
    </section>
  )
}

function Verdict({ verdict, ratings }: { verdict: VerdictView; ratings: readonly RatingView[] }) {
  const t = useTranslations('claim')
  const { rating, status, member, submittedAt, rationale, rationaleText } = verdict
  return (
    <article aria-label={t('verdicts.by', { name: member.name })}>
      <p className={classes['by']}>
        <bdi>{member.name}</bdi>
        {submittedAt !== null && (
          <>
            {' · '}
            {t.rich('verdicts.submitted', { day: () => <Day at={submittedAt} /> })}
          </>
        )}
      </p>
      <p className={classes['judgement']}>
        <RatingChip rating={rating} ratings={ratings} size="large" />
        <StatusMark status={status} />
      </p>
      {rationaleText.trim() !== '' && (
        <div className={classes['rationale']}>
          <RichTextView document={rationale} />
        </div>
      )}
      <DecisionRecord verdict={verdict} />
    </article>
  )
}
