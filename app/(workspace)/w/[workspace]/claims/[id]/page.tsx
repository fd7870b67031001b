import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClaimDossier } from '@/components/claim/claim-dossier'
import { ClaimEditor } from '@/components/claim/claim-editor'
import { decide } from '@/lib/core/permissions/decide'
import { claimFacts } from '@/lib/core/permissions/row-facts'
import { listPassages } from '@/lib/server/data/claim/list-passages'
import { pageWorkspace } from '@/lib/server/auth/page-workspace'
import { extend } from '@/lib/server/grants/grant'
import { openClaim } from './open-claim'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claim')
  return { title: t('page.claim') }
}

export default async function Claim({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace: slug, id } = await params
  const { grant, claim } = await openClaim(slug, id)
  const [workspace, passages] = await Promise.all([
    pageWorkspace(extend(grant, 'workspace:read')),
    listPassages(grant, id),
  ])
  const mayEdit = decide('claim:update', grant.actor, claimFacts(claim))
  return (
    <ClaimDossier
      workspace={workspace}
      claim={claim}
      passages={passages}
      {...(mayEdit && {
        editor: <ClaimEditor workspace={slug} memberId={workspace.me.memberId} claim={claim} />,
      })}
    />
  )
}
