import { getTranslations } from 'next-intl/server'
import { Blank } from '@/components/ui/blank'
import { WayHome } from './way-home'

export default async function NotFound() {
  const t = await getTranslations('page')
  return (
    <main>
      <Blank alone title={t('notFound.title')} action={<WayHome />}>
        {t('notFound.hint')}
      </Blank>
    </main>
  )
}
