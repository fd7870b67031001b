import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditFilters } from '@/components/log/audit-filters'
import { AuditLog } from '@/components/log/audit-log'
import classes from '@/components/log/log.module.css'
import { Section } from '@/components/ui/section'
import { addressQuery, type PageQuery } from '@/components/ui/address-query'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { readEventQuery, type EventQuery } from '@/lib/schema/event'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listEventMembers, listEvents } from '@/lib/server/data/workspace/list-events'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'
import { extend } from '@/lib/server/grants/grant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('settings.log') }
}

const ON_A_PAGE = 50

type LogProps = { params: Promise<{ workspace: string }>; searchParams: Promise<PageQuery> }

export default async function Log({ params, searchParams }: LogProps) {
  const { workspace } = await params
  const query = addressQuery(await searchParams)
  const cursor = query.get('cursor') ?? undefined
  const filter = readEventQuery(query)
  const grant = await pageGrant('audit:read', workspace)
  const [page, members, codebook] = await Promise.all([
    listEvents(grant, { ...filter, cursor, limit: ON_A_PAGE }),
    listEventMembers(grant),
    pageWorkspace(extend(grant, 'workspace:read')),
  ])
  // A cursor that somebody cut off while copying the address leads to the first page, not to an error.
  const shown = page.ok ? page : await listEvents(grant, { ...filter, limit: ON_A_PAGE })
  if (!shown.ok) throw new Error(shown.failure.message)
  const { items, nextCursor } = shown.value
  const t = await getTranslations('page')
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  return (
    <Section title={t('settings.log')} lead={t('log.lead')}>
      <p className={classes['verify']}>{t.rich('log.verify', { code: (chunks) => <code>{chunks}</code> })}</p>
      <AuditFilters workspace={workspace} filter={filter} members={members} />
      {items.length > 0 ? (
        <AuditLog workspace={workspace} codebook={codebook} events={items} />
      ) : (
        <Blank title={isNarrowed ? t('log.noneFound') : t('log.none')} />
      )}
      {(cursor ?? nextCursor) && (
        <nav className={classes['more']} aria-label={t('log.more')}>
          {cursor && (
            <LinkButton variant="default" href={addressWith(filter)}>
              {t('log.newest')}
            </LinkButton>
          )}
          {nextCursor && (
            <LinkButton variant="default" href={addressWith({ ...filter, cursor: nextCursor })}>
              {t('log.older')}
            </LinkButton>
          )}
        </nav>
      )}
    </Section>
  )
}

/** This page with what was asked for in its address. */
function addressWith(asked: EventQuery & { cursor?: string }): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return `?${new URLSearchParams(given).toString()}`
}
