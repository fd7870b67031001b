import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import { TokenList } from '@/components/member/token-list'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listTokens } from '@/lib/server/data/member/tokens'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('settings.tokens') }
}

export default async function Tokens({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  const tokens = await listTokens(await pageGrant('token:manage', workspace))
  const t = await getTranslations('page')
  return (
    <Section
      title={t('settings.tokens')}
      lead={t.rich('tokens.lead', { link: (chunks) => <a href="/api/openapi.json">{chunks}</a> })}
    >
      <TokenList workspace={workspace} tokens={tokens} />
    </Section>
  )
}
