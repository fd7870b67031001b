import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WayHome } from '@/app/way-home'
import { AccountForm } from '@/components/member/account-form'
import { addressQuery, type PageQuery } from '@/components/ui/address-query'
import { Blank } from '@/components/ui/blank'
import { isUnused } from '@/lib/server/auth/first-run'
import { isSetupTokenGood } from '@/lib/server/auth/setup-link'
import { setUpAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('setUp.pageTitle') }
}

export default async function SetUp({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const token = addressQuery(await searchParams).get('token') ?? ''
  const t = await getTranslations('page')
  if (!(await isUnused())) {
    return (
      <Blank alone title={t('setUp.done')} action={<WayHome />}>
        {t('setUp.doneHint')}
      </Blank>
    )
  }
  if (!(await isSetupTokenGood(token))) {
    return (
      <Blank alone role="alert" title={t('setUp.expired')}>
        {t('setUp.expiredHint')}
      </Blank>
    )
  }
  const fields = [
    { name: 'workspace', label: t('setUp.workspace'), description: t('setUp.workspaceHint') },
    { name: 'slug', label: t('setUp.slug'), description: t('setUp.slugHint') },
    { name: 'name', label: t('setUp.yourName'), autoComplete: 'name' },
    { name: 'email', label: t('setUp.email'), type: 'email', autoComplete: 'username' },
  ]
  return (
    <AccountForm
      title={t('setUp.title')}
      action={setUpAction}
      token={token}
      fields={fields}
      newPassword
      submit={t('setUp.submit')}
    />
  )
}
