import { useTranslations } from 'next-intl'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'

export default function NoResetLink() {
  const t = useTranslations('page')
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
