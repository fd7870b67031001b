import type { Metadata } from 'next'
import { Section } from '@/components/ui/section'
import { TokenList } from '@/components/member/token-list'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listTokens } from '@/lib/server/data/member/tokens'

export const metadata: Metadata = { title: 'API tokens' }

export default async function Tokens({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  const tokens = await listTokens(await pageGrant('token:manage', workspace))
  return (
    <Section
      title="API tokens"
      lead={
        <>
          A token lets a program act as you in this workspace. What it can call is described at{' '}
          <a href="/api/openapi.json">/api/openapi.json</a>.
        </>
      }
    >
      <TokenList workspace={workspace} tokens={tokens} />
    </Section>
  )
}
