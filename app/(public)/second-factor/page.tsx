import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SecondFactorStep } from '@/components/member/second-factor-step'
import { localPath } from '@/components/member/local-path'
import { addressQuery, type PageQuery } from '@/components/ui/address-query'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { readOwnProofs } from '@/lib/server/data/member/second-factors'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('member')
  return { title: t('secondFactor.title') }
}

type SecondFactorPageProps = { searchParams: Promise<PageQuery> }

export default async function SecondFactorPage({ searchParams }: SecondFactorPageProps) {
  const query = addressQuery(await searchParams)
  const workspace = query.get('workspace') ?? ''
  const proofs = await readOwnProofs(await pageGrant('account:manage', workspace))
  return <SecondFactorStep workspace={workspace} proofs={proofs} destination={localPath(query.get('from'))} />
}
