import type { Metadata } from 'next'
import { AuditLog } from '@/components/workspace/audit-log'
import classes from '@/components/workspace/audit-log.module.css'
import { Section } from '@/components/ui/section'
import { addressQuery, type PageQuery } from '@/components/ui/address-query'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listEvents } from '@/lib/server/data/workspace/list-events'

export const metadata: Metadata = { title: 'Audit log' }

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
  return (
    <Section
      title="Audit log"
      lead="Every change, newest first, in UTC. Lines are only ever added: none can be changed or taken out."
    >
      <p className={classes['verify']}>
        Each line’s hash covers the line and the hash before it, so a line that was tampered with breaks the
        chain. Whoever runs the server checks the whole chain with <code>npm run audit:verify</code>, which
        names the first broken line. Keep the newest hash somewhere else to notice a log that was cut short.
      </p>
      {items.length > 0 ? (
        <AuditLog workspace={workspace} events={items} />
      ) : (
        <Blank title="Nothing has happened yet" />
      )}
      {(cursor ?? nextCursor) && (
        <nav className={classes['more']} aria-label="More of the log">
          {cursor && (
            <LinkButton variant="default" href="?">
              Newest lines
            </LinkButton>
          )}
          {nextCursor && (
            <LinkButton variant="default" href={`?${new URLSearchParams({ cursor: nextCursor }).toString()}`}>
              Older lines
            </LinkButton>
          )}
        </nav>
      )}
    </Section>
  )
}
