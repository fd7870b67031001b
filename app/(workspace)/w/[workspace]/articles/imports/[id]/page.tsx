import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ImportProgress } from '@/components/import/import-progress'
import { Moment } from '@/components/ui/moment'
import { Page } from '@/components/ui/page'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { readImport } from '@/lib/server/services/import/manage-imports'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('imports.pageTitle') }
}

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

type ImportProps = { params: Promise<{ workspace: string; id: string }> }

export default async function Import({ params }: ImportProps) {
  const { workspace, id } = await params
  const grant = await pageGrant('import:manage', workspace)
  const job = ID.test(id) ? await readImport(grant, id) : undefined
  if (!job?.ok) notFound()
  const { name, createdAt, createdBy } = job.value
  const t = await getTranslations('page')
  return (
    <Page
      title={name}
      lead={
        <>
          {t.rich('imports.startedBy', {
            name: () => <bdi>{createdBy.name}</bdi>,
            moment: () => <Moment at={createdAt} />,
          })}{' '}
          <Link href={`/w/${workspace}/articles/imports`}>{t('imports.all')}</Link>
        </>
      }
    >
      <ImportProgress workspace={workspace} initial={job.value} />
    </Page>
  )
}
