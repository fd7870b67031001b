import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Page } from '@/components/ui/page'

export default function Loading() {
  const t = useTranslations('claim')
  return (
    <Page title={t('page.claim')}>
      <VisuallyHidden role="status">{t('page.loading')}</VisuallyHidden>
      <Skeleton height={28} width="70%" mb={32} />
      <Skeleton height={14} width="50%" mb={12} />
      <Skeleton height={14} width="46%" />
    </Page>
  )
}
