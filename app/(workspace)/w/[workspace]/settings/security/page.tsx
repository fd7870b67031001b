import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SecurityFilters } from '@/components/log/security-filters'
import { SecurityLog } from '@/components/log/security-log'
import classes from '@/components/log/log.module.css'
import { addressQuery, type PageQuery } from '@/components/ui/address-query'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import { id } from '@/lib/schema/input'
import { isSecurityKind } from '@/lib/schema/security-event'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listMembers } from '@/lib/server/data/member/members'
import { listSecurityEvents } from '@/lib/server/data/member/security-log'
import { extend } from '@/lib/server/grants/grant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('settings.security') }
}

const ON_A_PAGE = 50

type SecurityProps = { params: Promise<{ workspace: string }>; searchParams: Promise<PageQuery> }

export default async function Security({ params, searchParams }: SecurityProps) {
  const { workspace } = await params
  const query = addressQuery(await searchParams)
  const cursor = query.get('cursor') ?? undefined
  const wanted = query.get('kind')
  const kind = isSecurityKind(wanted) ? wanted : undefined
  const memberId = id.safeParse(query.get('memberId')).data
  const filter = { ...(kind && { kind }), ...(memberId && { memberId }) }
  const grant = await pageGrant('security:read', workspace)
  const [page, members] = await Promise.all([
    listSecurityEvents(grant, { ...filter, cursor, limit: ON_A_PAGE }),
    listMembers(extend(grant, 'member:read')),
  ])
  // A cursor that somebody cut off while copying the address leads to the first page, not to an error.
  const shown = page.ok ? page : await listSecurityEvents(grant, { ...filter, limit: ON_A_PAGE })
  if (!shown.ok) throw new Error(shown.failure.message)
  const { items, nextCursor } = shown.value
  const t = await getTranslations('page')
  return (
    <Section title={t('settings.security')} lead={t('security.lead')}>
      <SecurityFilters workspace={workspace} filter={filter} members={members} />
      {items.length > 0 ? <SecurityLog events={items} /> : <Blank title={t('security.none')} />}
      {(cursor ?? nextCursor) && (
        <nav className={classes['more']} aria-label={t('log.more')}>
          {cursor && (
            <LinkButton variant="default" href={`?${new URLSearchParams(filter).toString()}`}>
              {t('log.newest')}
            </LinkButton>
          )}
          {nextCursor && (
            <LinkButton
              variant="default"
              href={`?${new URLSearchParams({ ...filter, cursor: nextCursor }).toString()}`}
            >
              {t('log.older')}
            </LinkButton>
          )}
        </nav>
      )}
    </Section>
  )
}
