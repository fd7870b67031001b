import { z } from 'zod'
import type { FetchedPage } from '@/lib/server/fetch/fetched-page'
import type { AnySqlGrant, ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import type { ImportInput } from '@/lib/server/import/import-input'

/** What can be kept until it is imported: bytes with a name, or with the answer that brought them. */
export type KeptInput = Extract<ImportInput, { kind: 'file' | 'page' }>

const HOURS_KEPT = 24

const answer = z.object({
  requestedUrl: z.string(),
  url: z.string(),
  redirects: z.array(z.string()),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  fetchedAt: z.string(),
}) satisfies z.ZodType<Omit<FetchedPage, 'bytes'>>

/** Keeps what a member handed over, so that it need not be sent or fetched again; returns its name. */
export async function insertIntake(
  { db, workspaceId, actor }: WriteGrant<'article:import'>,
  input: KeptInput,
): Promise<string> {
  const { bytes, ...page } = input.kind === 'page' ? input.page : { bytes: input.bytes }
  const name = input.kind === 'page' ? input.page.url : input.name
  const { id } = await db.intake.create({
    data: {
      workspaceId,
      memberId: actor.memberId,
      name,
      bytes,
      ...('url' in page && { page: answer.parse(page) }),
    },
    select: { id: true },
  })
  return id
}

/** What the member handed over under this name; nobody else's, and nothing that has been thrown away. */
export async function findIntake(
  { db, workspaceId, actor }: ReadGrant<'article:import'>,
  id: string,
): Promise<KeptInput | undefined> {
  const row = await db.intake.findFirst({
    where: { workspaceId, id, memberId: actor.memberId },
    select: { name: true, bytes: true, page: true },
  })
  if (!row) return undefined
  if (row.page === null) return { kind: 'file', name: row.name, bytes: row.bytes }
  return { kind: 'page', page: { ...answer.parse(row.page), bytes: row.bytes } }
}

/** Throws away what has waited for a day, unless an import still wants it. */
export async function deleteOldIntakes({ db, workspaceId }: AnySqlGrant): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "Intake" i
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."createdAt" < now() - make_interval(hours => ${HOURS_KEPT}::int)
      AND NOT EXISTS (SELECT 1 FROM "ImportRow" r WHERE r."intakeId" = i.id)`
}
