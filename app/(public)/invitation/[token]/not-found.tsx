import { getTranslations } from 'next-intl/server'
import { WayHome } from '@/app/way-home'
import { Blank } from '@/components/ui/blank'

export default async function NoInvitation() {
  const t = await getTranslations('page')
  return (
    <Blank alone role="alert" title={t('invitation.expired')} action={<WayHome />}>
      {t('invitation.expiredHint')}
    </Blank>
  )
}
