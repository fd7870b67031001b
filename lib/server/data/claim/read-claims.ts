import type { Permission } from '@/lib/core/permissions/permissions'
import type { ClaimSummary, ClaimView, EvidenceView } from '@/lib/schema/claim'
import { sql, type Sql } from '@/lib/server/db/sql'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { Member, ReadGrant } from '@/lib/server/grants/grant'
import { claimJson, claimSummaryJson } from './claim-json'
import { originOf } from '@/lib/server/data/recorded-origin'
import { asShown, type VerdictJson } from './claim-views'
import { readable } from '@/lib/server/data/scope/covered'

/** A claim as SQL writes it: what a verdict shows is still to be decided, and what is kept as JSON to be checked. */
export type ClaimJson = Recorded<Omit<ClaimView, 'approved' | 'evidence' | 'verdicts'>> & {
  evidence: Recorded<EvidenceView>[]
  verdicts: VerdictJson[]
}

/** With the origin as it is stored, null for what was made here. */
type Recorded<View> = Omit<View, 'origin'> & { origin: unknown }

/** The claims of which `keys` selects the `id`, latest first, each with all that the actor may see of it. */
export async function readClaims(grant: ReadGrant<Permission>, keys: Sql): Promise<ClaimView[]> {
  const rows = await dbOf(grant).$queryRaw<{ claim: ClaimJson }[]>`
    SELECT ${claimJson(readable(grant))} AS claim ${claimsAt(keys)}
    WHERE c."workspaceId" = ${WORKSPACE}::uuid ORDER BY c.id DESC`
  return rows.map(({ claim }) => toClaimView(claim, grant.actor))
}

export type KeyedClaim = { key: string; id: string; claim: ClaimSummary }

/** The same in short, in the order of `keys`, which also selects each claim's `place` and sort `key`. */
export async function readClaimSummaries(grant: ReadGrant<Permission>, keys: Sql): Promise<KeyedClaim[]> {
  const rows = await dbOf(grant).$queryRaw<{ key: string; claim: Recorded<ClaimSummary> }[]>`
    SELECT k.key, ${claimSummaryJson(readable(grant))} AS claim ${claimsAt(keys)}
    WHERE c."workspaceId" = ${WORKSPACE}::uuid ORDER BY k.place`
  return rows.map(({ key, claim: { origin, ...claim } }) => ({
    key,
    id: claim.id,
    claim: { ...claim, ...originOf(origin) },
  }))
}

/** From the live claims `c` of which `keys` selects the `id`, one look-up each. */
export function claimsAt(keys: Sql): Sql {
  return sql`FROM (${keys}) k CROSS JOIN LATERAL (
    SELECT * FROM "Claim" WHERE id = k.id AND "deletedAt" IS NULL OFFSET 0
  ) c`
}

export function toClaimView({ origin, evidence, verdicts, ...claim }: ClaimJson, reader: Member): ClaimView {
  return {
    ...claim,
    ...originOf(origin),
    evidence: evidence.map(({ origin: recorded, ...piece }) => ({ ...piece, ...originOf(recorded) })),
    approved: verdicts.some(({ status }) => status === 'approved'),
    verdicts: verdicts.map((verdict) => asShown(verdict, reader)),
  }
}
