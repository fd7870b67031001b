import type { Metadata } from 'next'
import { AccountForm } from '@/components/member/account-form'
import { Blank } from '@/components/ui/blank'
import { isSetupTokenGood } from '@/lib/server/auth/setup-link'
import { setUpAction } from './actions'

export const metadata: Metadata = { title: 'Set up' }

const FIELDS = [
  { name: 'workspace', label: 'Workspace', description: 'The desk, class or project, such as "City desk"' },
  {
    name: 'slug',
    label: 'Short name',
    description: 'For its address: lower-case letters, digits and hyphens',
  },
  { name: 'name', label: 'Your name', autoComplete: 'name' },
  { name: 'email', label: 'Email', type: 'email', autoComplete: 'username' },
] as const

export default async function SetUp({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token = '' } = await searchParams
  if (!(await isSetupTokenGood(token))) {
    return (
      <Blank alone role="alert" title="This link does not work any more">
        It was used, replaced or has expired. Restart the server: while nobody has an account, it prints a new
        one.
      </Blank>
    )
  }
  return (
    <AccountForm
      title="Set up Stet"
      action={setUpAction}
      token={token}
      fields={FIELDS}
      submit="Create workspace"
    />
  )
}
