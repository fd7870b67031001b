import type { Metadata } from 'next'
import { ImportList } from '@/components/import/import-list'
import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listImports } from '@/lib/server/services/import/manage-imports'

export const metadata: Metadata = { title: 'Imports' }

export default async function Imports({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  const grant = await pageGrant('import:manage', workspace)
  const imports = await listImports(grant)
  if (!imports.ok) throw new Error(imports.failure.message)
  const importHref = `/w/${workspace}/articles/new`
  const { items } = imports.value
  return (
    <Page title="Imports" actions={<LinkButton href={importHref}>Import article</LinkButton>}>
      {items.length > 0 ? (
        <ImportList workspace={workspace} jobs={items} />
      ) : (
        <Blank title="No imports yet">A list of addresses, or several files, make one import.</Blank>
      )}
    </Page>
  )
}
