import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditLog } from '@/components/workspace/audit-log'
import classes from '@/components/workspace/audit-log.module.css'
import { Section } from '@/components/ui/section'
import { addressQuery, type PageQuery } from '@/components/ui/address-query'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listEvents } from '@/lib/server/data/workspace/list-events'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('settings.log') }
}

const ON_A_PAGE = 50

type LogProps = { params: Promise<{ workspace: string }>; searchParams: Promise<PageQuery> }

export default async function Log({ params, searchParams }: LogProps) {
  const { workspace } = await params
  const cursor = addressQuery(await searchParams).get('cursor') ?? undefined
  const grant = await pageGrant('audit:read', workspace)
  const page = await listEvents(grant, { cursor, limit: ON_A_PAGE })
  // A cursor that somebody cut off while copying the address leads to the first page, not to an error.
  const shown = page.ok ? page : await listEvents(grant, { limit: ON_A_PAGE })
  if (!shown.ok) throw new Error(shown.failure.message)
  const { items, nextCursor } = shown.value
  const t = await getTranslations('page')
  return (
    <Section title={t('settings.log')} lead={t('log.lead')}>
      <p className={classes['verify']}>{t.rich('log.verify', { code: (chunks) => <code>{chunks}</code> })}</p>
      {items.length > 0 ? <AuditLog workspace={workspace} events={items} /> : <Blank title={t('log.none')} />}
      {(cursor ?? nextCursor) && (
        <nav className={classes['more']} aria-label={t('log.more')}>
          {cursor && (
            <LinkButton variant="default" href="?">
              {t('log.newest')}
            </LinkButton>
          )}
          {nextCursor && (
            <LinkButton variant="default" href={`?${new URLSearchParams({ cursor: nextCursor }).toString()}`}>
              {t('log.older')}
            </LinkButton>
          )}
        </nav>
      )}
    </Section>
  )
}
