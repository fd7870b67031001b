import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AccountForm } from '@/components/member/account-form'
import { isResetTokenGood } from '@/lib/server/auth/reset-password'
import { resetPasswordAction } from '@/app/(public)/reset/actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('reset.title') }
}

export default async function ResetByLink({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  if (!(await isResetTokenGood(token))) notFound()
  const t = await getTranslations('page')
  return (
    <AccountForm
      title={t('reset.choose')}
      lead={t('reset.chooseLead')}
      action={resetPasswordAction}
      token={token}
      newPassword
      submit={t('reset.submit')}
    />
  )
}
