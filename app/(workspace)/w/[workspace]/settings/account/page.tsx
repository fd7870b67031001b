import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { AccountSettings } from '@/components/member/account-settings'
import { isLocale } from '@/lib/schema/locale'
import { currentUser } from '@/lib/server/auth/current-user'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listOwnPasskeys } from '@/lib/server/data/member/passkeys'
import { listOwnSessions } from '@/lib/server/data/member/sessions'
import { readOwnProofs } from '@/lib/server/data/member/second-factors'
import { extend } from '@/lib/server/grants/grant'
import { readSession } from '@/lib/server/grants/session'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('settings.account') }
}

export default async function Account({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  const grant = await pageGrant('workspace:read', workspace)
  const session = await readSession(new Headers(await headers()))
  const own = extend(grant, 'account:manage')
  const [{ me }, user, sessions, proofs, passkeys] = await Promise.all([
    pageWorkspace(grant),
    currentUser(),
    listOwnSessions(own, session?.sessionId),
    readOwnProofs(own),
    listOwnPasskeys(own),
  ])
  const locale = isLocale(me.locale) ? me.locale : null
  return (
    <AccountSettings
      workspace={workspace}
      name={me.name}
      email={user?.email ?? ''}
      singleKeys={me.singleKeys}
      locale={locale}
      sessions={sessions}
      proofs={proofs}
      passkeys={passkeys}
    />
  )
}
