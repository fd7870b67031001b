import { ReviewSkeleton } from '@/components/review/review-skeleton'
import { Page } from '@/components/ui/page'

export default function Loading() {
  return (
    <Page title="Review" width="wide">
      <ReviewSkeleton />
    </Page>
  )
}
