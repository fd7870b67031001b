import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ClaimDossier } from '@/components/claim/claim-dossier'
import { ClaimEditor } from '@/components/claim/claim-editor'
import { decide } from '@/lib/core/permissions/decide'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { findClaim } from '@/lib/server/data/claim/claims'
import { listPassages } from '@/lib/server/data/claim/list-passages'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import { extend } from '@/lib/server/grants/grant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claim')
  return { title: t('page.claim') }
}

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

export default async function Claim({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace: slug, id } = await params
  const grant = await pageGrant('claim:read', slug)
  if (!ID.test(id)) notFound()
  const [workspace, claim, passages] = await Promise.all([
    readWorkspace(extend(grant, 'workspace:read')),
    findClaim(grant, id),
    listPassages(grant, id),
  ])
  if (!claim) notFound()
  const mayEdit = decide('claim:update', grant.actor, {
    ownerId: claim.createdBy.memberId,
    approved: claim.approved,
  })
  return (
    <ClaimDossier
      workspace={workspace}
      claim={claim}
      passages={passages}
      {...(mayEdit && { editor: <ClaimEditor workspace={slug} claim={claim} /> })}
    />
  )
}
