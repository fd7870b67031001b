import type { Metadata } from 'next'
import { AccountForm } from '@/components/member/account-form'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { currentUser } from '@/lib/server/auth/current-user'
import { readInvitation } from '@/lib/server/auth/accept-invitation'
import { acceptAction, joinAction } from './actions'

export const metadata: Metadata = { title: 'Invitation' }

export default async function Invitation({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const [invitation, user] = await Promise.all([readInvitation(token), currentUser()])
  if (!invitation) {
    return (
      <Blank alone role="alert" title="This invitation does not work any more">
        It was used, withdrawn or has expired. Ask whoever invited you for a new one.
      </Blank>
    )
  }
  const { workspace, role, email, hasAccount } = invitation
  const title = `Join ${workspace.name}`
  const lead = `You are invited as ${role}, under ${email}.`
  if (!hasAccount) {
    const fields = [{ name: 'name', label: 'Your name', autoComplete: 'name' }] as const
    return (
      <AccountForm
        title={title}
        lead={lead}
        action={joinAction}
        token={token}
        fields={fields}
        submit="Join"
      />
    )
  }
  if (user?.email === email) {
    return <AccountForm title={title} lead={lead} action={acceptAction} token={token} submit="Join" />
  }
  return (
    <Blank
      alone
      title={title}
      action={<LinkButton href={`/sign-in?from=/invitation/${token}`}>Sign in as {email}</LinkButton>}
    >
      {lead}
    </Blank>
  )
}
