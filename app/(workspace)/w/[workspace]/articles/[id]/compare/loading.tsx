import { Skeleton } from '@mantine/core'
import { Page } from '@/components/ui/page'

export default function Loading() {
  return (
    <Page title="Versions and changes" width="wide">
      {[72, 100, 94, 98, 88, 97, 61].map((width) => (
        <Skeleton key={width} height={14} width={`${width}%`} maw="46rem" mb="md" />
      ))}
    </Page>
  )
}
