import type { SystemGrant } from '@/lib/server/grants/system'

/** Work that a job was to do, and for whom; the same fields as the job has. */
export type LeftBehind = { workspaceId: string; memberId: string; subjectId: string }

/** Imports under way for which no job waits: their worker is at them, or was stopped in the middle. */
export function findRunningImports({ db }: SystemGrant, queue: string): Promise<LeftBehind[]> {
  return db.$queryRaw<LeftBehind[]>`
    SELECT i."workspaceId", i."memberId", i.id AS "subjectId" FROM "ImportJob" i
    WHERE i.status = 'running' AND NOT EXISTS (
      SELECT FROM pgboss.job j
      WHERE j.name = ${queue} AND j.state < 'active' AND j.data->>'subjectId' = i.id::text)`
}

/** Versions that annotations are being carried over to, and for which no job waits. One just begun has its own worker. */
export function findRunningCarryOvers({ db }: SystemGrant, queue: string): Promise<LeftBehind[]> {
  return db.$queryRaw<LeftBehind[]>`
    SELECT c."workspaceId", c."memberId", c."versionId" AS "subjectId" FROM "CarryOver" c
    WHERE c.status = 'running' AND c."createdAt" < now() - interval '1 minute' AND NOT EXISTS (
      SELECT FROM pgboss.job j
      WHERE j.name = ${queue} AND j.state < 'active' AND j.data->>'subjectId' = c."versionId"::text)`
}
