import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ModKey } from '@/components/keyboard/mod-key'
import { ShortcutSettings } from '@/components/shortcuts/shortcut-settings'
import { Section } from '@/components/ui/section'
import { may } from '@/lib/core/permissions/may'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('settings.shortcuts') }
}

export default async function Shortcuts({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  const { tags, me, abilities } = await pageWorkspace(await pageGrant('workspace:read', workspace))
  const t = await getTranslations('page')
  return (
    <Section title={t('settings.shortcuts')} lead={t.rich('shortcuts.lead', { mod: () => <ModKey /> })}>
      {!me.singleKeys && (
        <p>
          {t.rich('shortcuts.singleOff', {
            link: (chunks) => <Link href={`/w/${workspace}/settings/account`}>{chunks}</Link>,
          })}
        </p>
      )}
      <ShortcutSettings
        workspace={workspace}
        tags={tags}
        stored={me.roomKeys}
        singleKeys={me.singleKeys}
        mayReview={may({ abilities }, 'verdict:decide')}
      />
    </Section>
  )
}
