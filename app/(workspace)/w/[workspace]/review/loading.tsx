import { useTranslations } from 'next-intl'
import { ReviewSkeleton } from '@/components/review/review-skeleton'
import { Page } from '@/components/ui/page'

export default function Loading() {
  const t = useTranslations('review')
  return (
    <Page title={t('page.title')} width="wide">
      <ReviewSkeleton />
    </Page>
  )
}
