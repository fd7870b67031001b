import type { Metadata } from 'next'
import { ExternalImport } from '@/components/import/external/external-import'
import { Page } from '@/components/ui/page'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import { extend } from '@/lib/server/grants/grant'

export const metadata: Metadata = { title: 'Bring in annotations' }

export default async function BringInAnnotations({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  const grant = await pageGrant('annotation:create', workspace)
  const { tags } = await readWorkspace(extend(grant, 'workspace:read'))
  return (
    <Page
      title="Bring in annotations"
      lead="What was marked with another tool comes in as your own, and every mark is accounted for."
    >
      <ExternalImport workspace={workspace} tags={tags} />
    </Page>
  )
}
