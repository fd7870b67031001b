import { ArticleListSkeleton } from '@/components/article/article-list-skeleton'
import { Page } from '@/components/ui/page'

export default function Loading() {
  return (
    <Page title="Articles">
      <ArticleListSkeleton />
    </Page>
  )
}
