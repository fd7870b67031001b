import type { Metadata } from 'next'
import { SignInForm } from '@/components/member/sign-in-form'
import { offeredProviders } from '@/lib/server/auth/oauth-providers'

export const metadata: Metadata = { title: 'Sign in' }

type SignInProps = { searchParams: Promise<{ from?: string; error?: string }> }

export default async function SignIn({ searchParams }: SignInProps) {
  const { from, error } = await searchParams
  return <SignInForm providers={offeredProviders()} destination={localPath(from)} {...(error && { error })} />
}

/** Only a path of this site: a link must not be able to send whoever signs in elsewhere. */
function localPath(from: string | undefined): string {
  return from && /^\/(?![/\\])/.test(from) ? from : '/'
}
