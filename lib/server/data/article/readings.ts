import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'

type Reading = 'article:read' | 'reading:write'

/** The start offsets of the version's sentences that the actor has looked at, ascending. */
export async function readSeen(grant: ReadGrant<Reading>, versionId: string): Promise<number[]> {
  const { actor } = grant
  const reading = await dbOf(grant).reading.findUnique({
    where: { versionId_memberId: { versionId, memberId: actor.memberId } },
    select: { seen: true },
  })
  return reading?.seen ?? []
}

/** All offsets that the actor has looked at, and whether these are the first. */
type Added = { seen: number[]; first: boolean }

/** Adds offsets to those the actor has looked at. One statement, so that two windows of one reader lose nothing. */
export async function addSeen(
  grant: WriteGrant<'reading:write'>,
  versionId: string,
  starts: readonly number[],
): Promise<Added> {
  const { actor } = grant
  // A row that this statement made has no xmax yet; one that it found has been locked, which sets it.
  const [reading] = await dbOf(grant).$queryRaw<Added[]>`
    INSERT INTO "Reading" AS r ("workspaceId", "versionId", "memberId", seen, "updatedAt")
    VALUES (${WORKSPACE}::uuid, ${versionId}::uuid, ${actor.memberId}::uuid, ${[...starts]}::int[], now())
    ON CONFLICT ("versionId", "memberId") DO UPDATE SET "updatedAt" = now(),
      seen = ARRAY(SELECT DISTINCT unnest(r.seen || EXCLUDED.seen) ORDER BY 1)
    RETURNING seen, xmax = 0 AS first`
  if (!reading) throw new Error('An upsert answered no row.')
  return reading
}
