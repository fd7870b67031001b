import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'

const TITLE_WIDTHS = ['62%', '48%', '71%', '40%', '55%']

/** The shape of the list while it is on its way. */
export function ArticleListSkeleton() {
  const t = useTranslations('article')
  return (
    <>
      <VisuallyHidden role="status">{t('list.loading')}</VisuallyHidden>
      <div aria-hidden>
        <Skeleton height={36} maw={640} mb={28} />
        {TITLE_WIDTHS.map((width) => (
          <Skeleton key={width} height={22} width={width} mb={44} />
        ))}
      </div>
    </>
  )
}
