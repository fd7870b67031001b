import type { Metadata } from 'next'
import { ImportForm } from '@/components/articles/import-form'
import { Page } from '@/components/ui/page'
import { pageGrant } from '@/lib/server/auth/page-grant'

export const metadata: Metadata = { title: 'Import article' }

export default async function NewArticle({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  await pageGrant('article:import', workspace)
  return (
    <Page title="Import article" lead="Give it a text; the rest can be filled in or corrected later.">
      <ImportForm workspace={workspace} />
    </Page>
  )
}
