import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountSettings } from '@/components/member/account-settings'
import { isLocale } from '@/lib/schema/locale'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('settings.account') }
}

export default async function Account({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  const { me } = await readWorkspace(await pageGrant('workspace:read', workspace))
  const locale = isLocale(me.locale) ? me.locale : null
  return <AccountSettings workspace={workspace} name={me.name} singleKeys={me.singleKeys} locale={locale} />
}
