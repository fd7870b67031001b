import { Skeleton, VisuallyHidden } from '@mantine/core'
import { Page } from '@/components/ui/page'

export default function Loading() {
  return (
    <Page title="Claim">
      <VisuallyHidden role="status">Loading the claim…</VisuallyHidden>
      <Skeleton height={28} width="70%" mb={32} />
      <Skeleton height={14} width="50%" mb={12} />
      <Skeleton height={14} width="46%" />
    </Page>
  )
}
