import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localPath } from '@/components/member/local-path'
import { SignInForm } from '@/components/member/sign-in-form'
import { offeredProviders } from '@/lib/server/auth/oauth-providers'
import { relyingParty } from '@/lib/server/relying-party'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('member')
  return { title: t('signIn.title') }
}

type SignInProps = { searchParams: Promise<{ from?: string; error?: string; done?: string }> }

export default async function SignIn({ searchParams }: SignInProps) {
  const { from, error, done } = await searchParams
  return (
    <SignInForm
      providers={offeredProviders()}
      destination={localPath(from)}
      takesPasskeys={relyingParty() !== undefined}
      wasReset={done === 'reset'}
      {...(error && { error })}
    />
  )
}
