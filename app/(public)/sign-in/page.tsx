import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { localPath } from '@/components/member/local-path'
import { SignInForm } from '@/components/member/sign-in-form'
import { addressQuery, type PageQuery } from '@/components/ui/address-query'
import { currentUser } from '@/lib/server/auth/current-user'
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
  const error = query.get('error')
  const destination = localPath(query.get('from'))
  if (error === null && (await isIn(destination))) redirect(destination)
  const demo = await readDemo()
  return (
    <SignInForm
      providers={offeredProviders()}
      destination={destination}
      takesPasskeys={relyingParty() !== undefined}
      wasReset={query.get('done') === 'reset'}
      {...(error && { error })}
      {...(demo && { demo })}
    />
  )
}

/** Is whoever comes here signed in already? An invitation may be for another account of theirs. */
async function isIn(destination: string): Promise<boolean> {
  return !destination.startsWith('/invitation/') && (await currentUser()) !== undefined
}
