import { useTranslations } from 'next-intl'
import { ClaimLibrarySkeleton } from '@/components/claim/claim-library-skeleton'
import { Page } from '@/components/ui/page'

export default function Loading() {
  const t = useTranslations('claim')
  return (
    <Page title={t('page.claims')}>
      <ClaimLibrarySkeleton />
    </Page>
  )
}
