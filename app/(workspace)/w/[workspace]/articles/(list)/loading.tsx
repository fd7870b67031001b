import { useTranslations } from 'next-intl'
import { ArticleListSkeleton } from '@/components/article/list/article-list-skeleton'
import { Page } from '@/components/ui/page'

export default function Loading() {
  const t = useTranslations('page')
  return (
    <Page title={t('screens.articles')} width="wide">
      <ArticleListSkeleton />
    </Page>
  )
}
