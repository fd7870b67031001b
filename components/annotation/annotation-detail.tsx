'use client'

import { ActionIcon, Alert, Button, NumberInput, Skeleton, Stack, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useReducer } from 'react'
import { ClaimWordingFields } from '@/components/claim/claim-wording'
import type { ArticleClaimsApi } from '@/components/claim/claims-api'
import { useClaim } from '@/components/claim/use-claim'
import { useVoidedNotice } from '@/components/claim/use-voided-notice'
import { VerdictEditor } from '@/components/claim/verdict-editor'
import type { DecisionApi } from '@/components/decision/decision-api'
import { EvidenceSection } from '@/components/source/evidence-section'
import { isCheckable } from '@/lib/core/codebook/base-tags'
import type { AnnotationFields } from '@/lib/schema/annotation-change'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { PersonView } from '@/lib/schema/article'
import type { ClaimView, EvidenceView, RatingView, VerdictView } from '@/lib/schema/claim'
import { TagLetter } from '@/components/workspace/tag-letter'
import type { CardFacts } from './annotation-card'
import type { ClaimLog } from './claim-log'
import { Section } from './detail-section'
import { OthersVerdict } from './others-verdict'
import classes from './annotation-detail.module.css'

export type DetailSection = 'claim' | 'source' | 'verdict' | 'decision'

type AnnotationDetailProps = {
  facts: CardFacts
  section: DetailSection
  me: PersonView
  mayAnnotate: boolean
  mayEditClaim: (claim: ClaimView) => boolean
  mayDecide: (verdict: VerdictView) => boolean
  ratings: readonly RatingView[]
  claims: ArticleClaimsApi
  decisions: DecisionApi
  /** The path of this screen. */
  place: (section: DetailSection) => string
  /** Evidence that is being deleted. */
  leaving: ReadonlySet<string>
  log: ClaimLog
  onDescribe: (item: AnnotationView, set: Partial<AnnotationFields>) => void
  onDeleteEvidence: (evidence: EvidenceView) => void
  onSection: (section: DetailSection) => void
  onClose: () => void
  say: (message: string) => void
}

/** Everything about one annotation: its claim, the evidence, the verdict. */
export function AnnotationDetail(props: AnnotationDetailProps) {
  const t = useTranslations('annotation')
  const { facts, me, onDescribe, onClose } = props
  const { item, label, where, mayChange } = facts
  return (
    <div className={classes['frame']} data-keeps-arrows data-escapes>
      <header className={classes['head']}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('detail.back')} onClick={onClose}>
          <IconArrowLeft size={18} stroke={1.6} aria-hidden className={classes['back']} />
        </ActionIcon>
        <TagLetter tag={item.tag} />
        <strong>{label}</strong>
        <span className={classes['where']}>
          {where}
          {item.member.memberId !== me.memberId && ` · ${item.member.name}`}
        </span>
      </header>
      <div className={classes['detail']}>
        <blockquote className={classes['quote']} dir="auto">
          {item.anchor.exact}
        </blockquote>
        {item.note && (
          <p className={classes['note']} dir="auto">
            {item.note}
          </p>
        )}
        {mayChange && <Confidence item={item} onDescribe={onDescribe} />}
        {item.claimId ? (
          <ClaimSections {...props} claimId={item.claimId} />
        ) : (
          <Alert variant="light" color="gray">
            {isCheckable(item.tag) ? t('detail.creatingClaim') : t('detail.notCheckable')}
          </Alert>
        )}
      </div>
    </div>
  )
}

type ConfidenceProps = Pick<AnnotationDetailProps, 'onDescribe'> & { item: AnnotationView }

function Confidence({ item, onDescribe }: ConfidenceProps) {
  const t = useTranslations('annotation')
  return (
    <Section title={t('detail.confidence')}>
      <NumberInput
        key={`${item.id} ${item.confidence ?? ''}`}
        label={t('detail.confidenceLabel')}
        description={t('detail.confidenceHint')}
        size="xs"
        min={0}
        max={100}
        step={5}
        suffix=" %"
        defaultValue={item.confidence ?? ''}
        onBlur={(event) => {
          const confidence = percentIn(event.currentTarget.value)
          if (confidence !== item.confidence) onDescribe(item, { confidence })
        }}
      />
    </Section>
  )
}

function percentIn(typed: string): number | null {
  const digits = /\d+/.exec(typed)?.[0]
  return digits === undefined ? null : Math.min(100, Number(digits))
}

function ClaimSections({ claimId, ...props }: AnnotationDetailProps & { claimId: string }) {
  const t = useTranslations('annotation')
  const common = useTranslations('ui')
  const { section, me, mayAnnotate, mayEditClaim, ratings, claims, place, onSection, say } = props
  const { leaving, onDeleteEvidence, log, mayDecide, decisions } = props
  const { claim, query, refresh } = useClaim(claims, claimId)
  // The section that was asked for takes the focus once its fields are there.
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  useVoidedNotice({ claim, memberId: me.memberId, say, onVerdict: () => onSection('verdict') })
  if (query.isError && !claim) {
    return (
      <Alert color="red" variant="light" title={t('detail.claimFailed')}>
        {query.error.message}{' '}
        <Button size="compact-xs" variant="default" onClick={() => void query.refetch()}>
          {common('tryAgain')}
        </Button>
      </Alert>
    )
  }
  if (!claim) {
    return (
      <Stack gap="xs">
        <Skeleton height={18} />
        <Skeleton height={18} width="80%" />
        <Skeleton height={90} mt="md" />
      </Stack>
    )
  }
  const own = claim.verdicts.find(
    ({ member, origin }) => member.memberId === me.memberId && origin === undefined,
  )
  const others = claim.verdicts.filter((verdict) => verdict !== own)
  const waiting = others.find((verdict) => verdict.status === 'submitted' && mayDecide(verdict))
  const verdictsOfOthers = others.map((verdict) => (
    <Section
      key={verdict.id}
      title={t('detail.verdictBy', { name: verdict.member.name })}
      focused={section === 'decision' && verdict === waiting}
      landsOn="title"
    >
      <OthersVerdict
        {...{ claim, verdict, ratings, decisions, log, say }}
        meId={me.memberId}
        mayDecide={mayDecide(verdict)}
        place={place('decision')}
        onChanged={refresh}
      />
    </Section>
  ))
  // What one is to decide on comes before what one may write oneself.
  const decidesFirst = others.some(mayDecide)
  return (
    <>
      <Section title={t('detail.claim')}>
        <ClaimWordingFields
          api={claims}
          claim={claim}
          memberId={me.memberId}
          place={place('claim')}
          mayEdit={mayAnnotate && mayEditClaim(claim)}
          onChanged={refresh}
          onSaved={(saved) => {
            log.onReworded(saved)
            say(t('detail.wordingSaved'))
          }}
        />
      </Section>
      <Section title={t('detail.evidence')}>
        <EvidenceSection
          claims={claims}
          claim={claim}
          me={me}
          place={place('source')}
          mayAdd={mayAnnotate}
          adding={section === 'source'}
          onAdding={(adding) => onSection(adding ? 'source' : 'claim')}
          onChanged={refresh}
          leaving={leaving}
          onDelete={onDeleteEvidence}
          onAdded={log.onEvidenceAdded}
          onEdited={log.onEvidenceEdited}
          say={say}
        />
      </Section>
      {decidesFirst && verdictsOfOthers}
      <Section
        title={own || mayAnnotate ? t('detail.yourVerdict') : t('detail.verdict')}
        focused={section === 'verdict'}
      >
        {mayAnnotate ? (
          <VerdictEditor
            api={claims}
            memberId={me.memberId}
            place={place('verdict')}
            claim={claim}
            verdict={own}
            ratings={ratings}
            onChanged={refresh}
            onReady={drawAgain}
            onEdited={() => log.onVerdictEdited(claim)}
            onSubmitted={(verdict) => log.onVerdictSubmitted(claim, verdict)}
            say={say}
          />
        ) : (
          others.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('detail.noVerdict')}
            </Text>
          )
        )}
      </Section>
      {!decidesFirst && verdictsOfOthers}
    </>
  )
}
