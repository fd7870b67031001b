import { useTranslations } from 'next-intl'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'

export default function NotFound() {
  const t = useTranslations('page')
  return (
    <main>
      <Blank
        alone
        title={t('notFound.title')}
        action={<LinkButton href="/">{t('notFound.home')}</LinkButton>}
      >
        {t('notFound.hint')}
      </Blank>
    </main>
  )
}
