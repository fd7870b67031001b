import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Moment } from '@/components/ui/moment'
import { isAuditAction } from '@/lib/schema/audit-actions'
import type { EventView } from '@/lib/schema/event'
import { ACTION_LABELS, FACT_LABELS } from './audit-labels'
import classes from './log.module.css'
import { changedFacts, shortened, subjectPath, type EventFact } from './event-words'
import { useFactWords, type Codebook } from './use-fact-words'

const SHORT_HASH = 10

type AuditLogProps = { workspace: string; codebook: Codebook; events: readonly EventView[] }

/** The log's lines, newest first: when, who, what, and the hash that chains each line to the one before. */
export function AuditLog({ workspace, codebook, events }: AuditLogProps) {
  const t = useTranslations('workspace')
  return (
    <ol className={classes['log']}>
      {events.map((event) => (
        <li key={event.sequence} className={classes['line']}>
          <span className={classes['when']}>
            <Moment at={event.at} />
          </span>
          <div className={classes['what']}>
            <EventLine workspace={workspace} event={event} />
            {changedFacts(event).map((fact) => (
              <Fact key={fact.name} fact={fact} codebook={codebook} />
            ))}
          </div>
          <details className={classes['hash']}>
            <summary aria-label={t('auditLog.hashOf', { number: event.sequence })}>
              <code>{event.hash.slice(0, SHORT_HASH)}</code>
            </summary>
            <dl className={classes['chain']}>
              <dt>{t('auditLog.entry')}</dt>
              <dd>{event.sequence}</dd>
              <dt>{t('auditLog.hash')}</dt>
              <dd>
                <code>{event.hash}</code>
              </dd>
              <dt>{t('auditLog.previousHash')}</dt>
              <dd>
                <code>{event.previousHash}</code>
              </dd>
            </dl>
            <Link href={`?subject=${event.subjectId}`} prefetch={false} className={classes['action']}>
              {t('auditLog.onlySubject')}
            </Link>
          </details>
        </li>
      ))}
    </ol>
  )
}

/** Who did what, and to whom or what. */
function EventLine({ workspace, event }: { workspace: string; event: EventView }) {
  const t = useTranslations('workspace')
  const { action, member, subject } = event
  const path = subjectPath(event)
  const words = {
    member: member?.name ?? t('auditLog.system'),
    action: isAuditAction(action)
      ? t(ACTION_LABELS[action])
      : t('auditLog.unknownAction', { action: action.replaceAll(/[._]/g, ' ') }),
  }
  const who = (chunks: ReactNode) => <bdi className={classes['who']}>{chunks}</bdi>
  const name = subject?.name ?? null
  if (name === null) return <span>{t.rich('auditLog.line', { ...words, who })}</span>
  const about = (chunks: ReactNode) =>
    path === undefined ? (
      <bdi>{chunks}</bdi>
    ) : (
      <Link href={`/w/${workspace}/${path}`} prefetch={false} className={classes['action']}>
        <bdi>{chunks}</bdi>
      </Link>
    )
  return <span>{t.rich('auditLog.lineAbout', { ...words, who, name: shortened(name), subject: about })}</span>
}

function Fact({ fact: { name, was, is }, codebook }: { fact: EventFact; codebook: Codebook }) {
  const t = useTranslations('workspace')
  const wordsOf = useFactWords(codebook)
  const label = t(FACT_LABELS[name])
  const after = wordsOf(name, is)
  const value = (chunks: ReactNode) => <bdi>{chunks}</bdi>
  return (
    <span className={classes['fact']}>
      {was === undefined
        ? t.rich('auditLog.fact', { label, value, after })
        : t.rich('auditLog.factChanged', { label, value, before: wordsOf(name, was), after })}
    </span>
  )
}
