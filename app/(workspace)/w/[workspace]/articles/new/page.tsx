import type { Metadata } from 'next'
import Link from 'next/link'
import { beginningOf } from '@/components/import/import-beginning'
import { ImportForm } from '@/components/import/import-form'
import { Page } from '@/components/ui/page'
import { pageGrant } from '@/lib/server/auth/page-grant'

export const metadata: Metadata = { title: 'Import article' }

type NewArticleProps = {
  params: Promise<{ workspace: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewArticle({ params, searchParams }: NewArticleProps) {
  const { workspace } = await params
  await pageGrant('article:import', workspace)
  const at = `/w/${workspace}/articles`
  return (
    <Page
      title="Import article"
      lead={
        <>
          Give it a link, a file or a text; the rest can be filled in or corrected later.{' '}
          <Link href={`${at}/imports`}>Earlier imports</Link> ·{' '}
          <Link href={`${at}/bring-in`}>Annotations of another tool</Link>
        </>
      }
    >
      <ImportForm workspace={workspace} initial={beginningOf(await searchParams)} />
    </Page>
  )
}
