import { useTranslations } from 'next-intl'
import { Blank } from '@/components/ui/blank'

export default function NoInvitation() {
  const t = useTranslations('page')
  return (
    <Blank alone role="alert" title={t('invitation.expired')}>
      {t('invitation.expiredHint')}
    </Blank>
  )
}
