import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/member/account-form'
import { addressQuery, type PageQuery } from '@/components/ui/address-query'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { canSendMail } from '@/lib/server/send-mail'
import { requestResetAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('reset.title') }
}

export default async function Reset({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const isSent = addressQuery(await searchParams).has('sent')
  const t = await getTranslations('page')
  if (isSent || !canSendMail()) {
    return (
      <Blank
        alone
        title={isSent ? t('reset.sent') : t('reset.title')}
        action={<LinkButton href="/sign-in">{t('reset.signIn')}</LinkButton>}
      >
        {isSent ? t('reset.sentHint') : t('reset.noMail')}
      </Blank>
    )
  }
  return (
    <AccountForm
      title={t('reset.title')}
      lead={t('reset.lead')}
      action={requestResetAction}
      fields={[{ name: 'email', label: t('setUp.email'), type: 'email', autoComplete: 'username' }]}
      submit={t('reset.send')}
    />
  )
}
