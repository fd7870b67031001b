import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/member/account-form'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { isResetTokenGood } from '@/lib/server/auth/reset-password'
import { resetPasswordAction } from '@/app/(public)/reset/actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('reset.title') }
}

export default async function ResetByLink({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const t = await getTranslations('page')
  if (!(await isResetTokenGood(token))) {
    return (
      <Blank
        alone
        role="alert"
        title={t('reset.expired')}
        action={<LinkButton href="/reset">{t('reset.again')}</LinkButton>}
      >
        {t('reset.expiredHint')}
      </Blank>
    )
  }
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
