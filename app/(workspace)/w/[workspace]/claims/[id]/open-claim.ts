import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { readClaim } from '@/lib/server/services/claim/manage-claims'

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** The claim that a page is about, for the page and its layout; it is read once. */
export const openClaim = cache(async (workspace: string, id: string) => {
  const grant = await pageGrant('claim:read', workspace)
  const claim = ID.test(id) ? await readClaim(grant, id) : undefined
  if (!claim?.ok) notFound()
  return { grant, claim: claim.value }
})
