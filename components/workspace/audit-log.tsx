import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Moment } from '@/components/ui/moment'
import type { EventView } from '@/lib/schema/event'
import classes from './audit-log.module.css'
import { changedFacts, actionLabelOf, subjectPath } from './event-words'

const SHORT_HASH = 10

/** The log's lines, newest first: when, who, what, and the hash that chains each line to the one before. */
export function AuditLog({ workspace, events }: { workspace: string; events: readonly EventView[] }) {
  const t = useTranslations('workspace')
  return (
    <ol className={classes['log']}>
      {events.map((event) => (
        <li key={event.sequence} className={classes['line']}>
          <span className={classes['when']}>
            <Moment at={event.at} />
          </span>
          <div className={classes['what']}>
            <bdi className={classes['who']}>{event.member?.name ?? t('auditLog.system')}</bdi>{' '}
            <EventAction workspace={workspace} event={event} />
            {changedFacts(event).map((fact) => (
              <span key={fact} className={classes['fact']} dir="auto">
                {fact}
              </span>
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
          </details>
        </li>
      ))}
    </ol>
  )
}

function EventAction({ workspace, event }: { workspace: string; event: EventView }) {
  const path = subjectPath(event)
  if (path === undefined) return <bdi>{actionLabelOf(event)}</bdi>
  return (
    <Link href={`/w/${workspace}/${path}`} prefetch={false} className={classes['action']}>
      <bdi>{actionLabelOf(event)}</bdi>
    </Link>
  )
}
