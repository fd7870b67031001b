import { Skeleton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Page } from '@/components/ui/page'

/** The shape of a comparison while it is made. */
export function ComparisonSkeleton() {
  const t = useTranslations('article')
  return (
    <Page title={t('versions.title')} width="wide">
      {[72, 100, 94, 98, 88, 97, 61].map((width) => (
        <Skeleton key={width} height={14} width={`${width}%`} maw="46rem" mb="md" />
      ))}
    </Page>
  )
}
