import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AccountForm } from '@/components/member/account-form'
import { emailOfReset } from '@/lib/server/auth/reset-password'
import { resetPasswordAction } from '@/app/(public)/reset/actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('reset.title') }
}

export default async function ResetByLink({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const email = await emailOfReset(token)
  if (email === undefined) notFound()
  const t = await getTranslations('page')
  return (
    <AccountForm
      title={t('reset.choose')}
      lead={t('reset.chooseLead')}
      action={resetPasswordAction}
      token={token}
      username={email}
      newPassword
      submit={t('reset.submit')}
    />
  )
}
