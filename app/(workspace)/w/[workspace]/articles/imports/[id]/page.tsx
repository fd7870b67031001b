import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ImportProgress } from '@/components/import/import-progress'
import { Moment } from '@/components/ui/moment'
import { Page } from '@/components/ui/page'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { readImport } from '@/lib/server/services/import/manage-imports'

export const metadata: Metadata = { title: 'Import' }

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

type ImportProps = { params: Promise<{ workspace: string; id: string }> }

export default async function Import({ params }: ImportProps) {
  const { workspace, id } = await params
  const grant = await pageGrant('import:manage', workspace)
  const job = ID.test(id) ? await readImport(grant, id) : undefined
  if (!job?.ok) notFound()
  const { name, createdAt, createdBy } = job.value
  return (
    <Page
      title={name}
      lead={
        <>
          Begun by <bdi>{createdBy.name}</bdi>, <Moment at={createdAt} />.{' '}
          <Link href={`/w/${workspace}/articles/imports`}>All imports</Link>
        </>
      }
    >
      <ImportProgress workspace={workspace} initial={job.value} />
    </Page>
  )
}
