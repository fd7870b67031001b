'use client'

import { ActionIcon, Alert, Button, NumberInput, Skeleton, Stack, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef, type ReactNode } from 'react'
import { ClaimWordingFields } from '@/components/claim/claim-wording'
import type { ArticleClaimsApi } from '@/components/claim/claims-api'
import { useClaim } from '@/components/claim/use-claim'
import { useVoidedNotice } from '@/components/claim/use-voided-notice'
import { VerdictEditor } from '@/components/claim/verdict-editor'
import { VerdictOutcome } from '@/components/claim/verdict-outcome'
import { EvidenceSection } from '@/components/source/evidence-section'
import { isCheckable } from '@/lib/core/codebook/base-tags'
import type { AnnotationFields } from '@/lib/schema/annotation-change'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { PersonView } from '@/lib/schema/article'
import type { ClaimView, EvidenceView, RatingView } from '@/lib/schema/claim'
import { TagLetter } from '@/components/workspace/tag-letter'
import type { CardFacts } from './annotation-card'
import classes from './annotation-detail.module.css'

export type DetailSection = 'claim' | 'source' | 'verdict'

type AnnotationDetailProps = {
  facts: CardFacts
  section: DetailSection
  me: PersonView
  mayAnnotate: boolean
  mayEditClaim: (claim: ClaimView) => boolean
  ratings: readonly RatingView[]
  claims: ArticleClaimsApi
  /** The path of this screen. */
  place: (section: DetailSection) => string
  today: string
  /** Evidence that is being deleted. */
  leaving: ReadonlySet<string>
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
  const { section, me, mayAnnotate, mayEditClaim, ratings, claims, place, today, onSection, say } = props
  const { leaving, onDeleteEvidence } = props
  const { claim, query, refresh } = useClaim(claims, claimId)
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
  return (
    <>
      <Section title={t('detail.claim')}>
        <ClaimWordingFields
          claim={claim}
          mayEdit={mayAnnotate && mayEditClaim(claim)}
          onSave={async (wording) => {
            const saved = await claims.reword(claim, wording)
            await refresh()
            if (saved.ok) say(t('detail.wordingSaved'))
            return saved
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
          today={today}
          onAdding={(adding) => onSection(adding ? 'source' : 'claim')}
          onChanged={refresh}
          leaving={leaving}
          onDelete={onDeleteEvidence}
          say={say}
        />
      </Section>
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
      {others.map((verdict) => (
        <Section key={verdict.id} title={t('detail.verdictBy', { name: verdict.member.name })}>
          <VerdictOutcome verdict={verdict} ratings={ratings} />
          <p className={classes['rationale']} dir="auto">
            {verdict.rationaleText}
          </p>
        </Section>
      ))}
    </>
  )
}

function Section({
  title,
  focused = false,
  children,
}: {
  title: string
  focused?: boolean
  children: ReactNode
}) {
  const wasFocused = useRef(false)
  // Called with each render: the focus comes here once each time the section is asked for.
  const reach = (element: HTMLElement | null): void => {
    if (element && focused && !wasFocused.current) {
      element.scrollIntoView({ block: 'start' })
      element.querySelector<HTMLElement>('input:checked, input, button')?.focus({ preventScroll: true })
    }
    if (element) wasFocused.current = focused
  }
  return (
    <section ref={reach} className={classes['section']} aria-label={title}>
      <h2 className={classes['title']}>{title}</h2>
      {children}
    </section>
  )
}
