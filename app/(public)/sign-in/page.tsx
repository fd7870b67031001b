import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { localPath } from '@/components/member/local-path'
import { SignInForm } from '@/components/member/sign-in-form'
import { addressQuery, type PageQuery } from '@/components/ui/address-query'
import { isUnused, readDemo } from '@/lib/server/auth/first-run'
import { offeredProviders } from '@/lib/server/auth/oauth-providers'
import { relyingParty } from '@/lib/server/relying-party'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('member')
  return { title: t('signIn.title') }
}

type SignInProps = { searchParams: Promise<PageQuery> }

export default async function SignIn({ searchParams }: SignInProps) {
  if (await isUnused()) redirect('/')
  const query = addressQuery(await searchParams)
  const demo = await readDemo()
  const error = query.get('error')
  return (
    <SignInForm
      providers={offeredProviders()}
      destination={localPath(query.get('from'))}
      takesPasskeys={relyingParty() !== undefined}
      wasReset={query.get('done') === 'reset'}
      {...(error && { error })}
      {...(demo && { demo })}
    />
  )
}
