import { ClaimLibrarySkeleton } from '@/components/claim/claim-library-skeleton'
import { Page } from '@/components/ui/page'

export default function Loading() {
  return (
    <Page title="Claims">
      <ClaimLibrarySkeleton />
    </Page>
  )
}
