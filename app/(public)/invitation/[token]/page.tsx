import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/member/account-form'
import { ProviderButtons } from '@/components/member/provider-buttons'
import { notFound } from 'next/navigation'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { currentUser } from '@/lib/server/auth/current-user'
import { readInvitation } from '@/lib/server/auth/accept-invitation'
import { offeredProviders } from '@/lib/server/auth/oauth-providers'
import { acceptAction, joinAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('invitation.title') }
}

export default async function Invitation({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const [invitation, user] = await Promise.all([readInvitation(token), currentUser()])
  if (!invitation) notFound()
  const t = await getTranslations('page')
  const { workspace, role, email, hasAccount } = invitation
  const title = t('invitation.join', { workspace: workspace.name })
  const lead = t('invitation.lead', { role, email })
  if (!hasAccount) {
    const fields = [{ name: 'name', label: t('setUp.yourName'), autoComplete: 'name' }] as const
    return (
      <AccountForm
        title={title}
        lead={lead}
        action={joinAction}
        token={token}
        username={email}
        fields={fields}
        newPassword
        submit={t('invitation.submit')}
      >
        <ProviderButtons providers={offeredProviders()} destination={`/invitation/${token}`} />
      </AccountForm>
    )
  }
  if (user?.email === email) {
    return (
      <AccountForm
        title={title}
        lead={lead}
        action={acceptAction}
        token={token}
        submit={t('invitation.submit')}
      />
    )
  }
  return (
    <Blank
      alone
      title={title}
      action={
        <LinkButton href={`/sign-in?from=/invitation/${token}`}>
          {t('invitation.signInAs', { email })}
        </LinkButton>
      }
    >
      {lead}
    </Blank>
  )
}
