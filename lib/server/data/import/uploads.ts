import { dbOf, systemDbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import type { SystemGrant } from '@/lib/server/grants/system'
import type { ImportInput } from '@/lib/ingest/import-input'
import { pageAnswer } from '@/lib/schema/provenance'

/** What can be kept until it is imported: bytes with a name, or with the answer that brought them. */
export type KeptInput = Extract<ImportInput, { kind: 'file' | 'page' }>

const HOURS_KEPT = 24
const DAYS_FOR_RETRIES = 7

/** Keeps what a member handed over, so that it need not be sent or fetched again; returns its name. */
export async function insertUpload(grant: WriteGrant<'article:import'>, input: KeptInput): Promise<string> {
  const { workspaceId, actor } = grant
  const { bytes, ...page } = input.kind === 'page' ? input.page : { bytes: input.bytes }
  const name = input.kind === 'page' ? input.page.url : input.name
  const { id } = await dbOf(grant).intake.create({
    data: {
      workspaceId,
      memberId: actor.memberId,
      name,
      bytes,
      ...('url' in page && { page: pageAnswer.parse(page) }),
    },
    select: { id: true },
  })
  return id
}

/** What the member handed over under this name; nobody else's, and nothing that has been thrown away. */
export async function findUpload(
  grant: ReadGrant<'article:import'>,
  id: string,
): Promise<KeptInput | undefined> {
  const { actor } = grant
  const row = await dbOf(grant).intake.findFirst({
    where: { id, memberId: actor.memberId },
    select: { name: true, bytes: true, page: true },
  })
  if (!row) return undefined
  if (row.page === null) return { kind: 'file', name: row.name, bytes: row.bytes }
  return { kind: 'page', page: { ...pageAnswer.parse(row.page), bytes: row.bytes } }
}

/**
 * Throws away what has waited for a day, in all workspaces, unless an import still wants it. Rows that failed or were
 * called off can be tried again for a week after their import has ended; then such a row loses its address as well, so
 * that nobody gets the page of today for the text that was handed over.
 */
export async function deleteOldUploads(grant: SystemGrant): Promise<void> {
  const db = systemDbOf(grant)
  await db.$executeRaw`
    UPDATE "ImportRow" r SET "intakeId" = NULL, url = NULL FROM "ImportJob" j
    WHERE j.id = r."jobId" AND j.status <> 'running'
      AND j."finishedAt" < now() - make_interval(days => ${DAYS_FOR_RETRIES}::int)
      AND r."intakeId" = ANY (ARRAY(
        SELECT i.id FROM "Intake" i WHERE i."createdAt" < now() - make_interval(days => ${DAYS_FOR_RETRIES}::int)))`
  await db.$executeRaw`
    DELETE FROM "Intake" i
    WHERE i."createdAt" < now() - make_interval(hours => ${HOURS_KEPT}::int)
      AND NOT EXISTS (SELECT FROM "ImportRow" r WHERE r."intakeId" = i.id)`
}
