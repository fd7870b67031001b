import * as z from 'zod'
import type { Turn } from '@/lib/core/document/turns'
import type { Permission } from '@/lib/core/permissions/permissions'
import { createByteCache } from '@/lib/core/byte-cache'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnySqlGrant, ReadGrant } from '@/lib/server/grants/grant'

// A version never changes, so a copy in memory is never stale; whoever asks has been through the database for the
// version's id, which is where the workspace was checked.
const texts = createByteCache<string>(64 * 1024 * 1024, (text) => text.length * 2)
const speakers = createByteCache<readonly Turn[]>(4 * 1024 * 1024, (turns) => turns.length * TURN_BYTES)

/** What a turn takes in memory, with a name of some length. */
const TURN_BYTES = 100

const turnRows = z.array(z.object({ start: z.int(), speaker: z.string() }))

/** `language` is the article's, as a BCP 47 tag. */
export type Version = { id: string; articleId: string; language: string }

/** The article's current version; undefined if the article is deleted, or of another workspace. */
export async function findCurrentVersion(
  grant: AnySqlGrant,
  articleId: string,
): Promise<Version | undefined> {
  const [version] = await dbOf(grant).$queryRaw<Version[]>`
    SELECT "currentVersionId" AS id, id AS "articleId", language FROM "Article"
    WHERE id = ${articleId}::uuid AND "workspaceId" = ${WORKSPACE}::uuid AND "deletedAt" IS NULL`
  return version
}

/** The canonical text of a version of the grant's workspace. */
export async function readVersionText(grant: AnySqlGrant, versionId: string): Promise<string> {
  const key = keyOf(grant, versionId)
  const kept = texts.get(key)
  if (kept !== undefined) return kept
  const [version] = await dbOf(grant).$queryRaw<{ text: string }[]>`
    SELECT text FROM "ArticleVersion" WHERE "workspaceId" = ${WORKSPACE}::uuid AND id = ${versionId}::uuid`
  if (!version) throw new Error(`There is no version ${versionId} in this workspace.`)
  texts.set(key, version.text)
  return version.text
}

/** Who speaks from where on in a version of the grant's workspace; nobody, unless it is a transcript. */
export async function readSpeakers(grant: AnySqlGrant, versionId: string): Promise<readonly Turn[]> {
  const key = keyOf(grant, versionId)
  const kept = speakers.get(key)
  if (kept !== undefined) return kept
  const [version] = await dbOf(grant).$queryRaw<{ speakers: unknown }[]>`
    SELECT speakers FROM "ArticleVersion" WHERE "workspaceId" = ${WORKSPACE}::uuid AND id = ${versionId}::uuid`
  const turns = turnRows.parse(version?.speakers ?? [])
  speakers.set(key, turns)
  return turns
}

/** The canonical texts of several versions of the grant's workspace, by id; those not in memory in one query. */
export async function readVersionTexts(
  grant: ReadGrant<Permission>,
  versionIds: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const id of versionIds) {
    const kept = texts.get(keyOf(grant, id))
    if (kept !== undefined) found.set(id, kept)
  }
  const missing = versionIds.filter((id) => !found.has(id))
  if (missing.length === 0) return found
  const rows = await dbOf(grant).articleVersion.findMany({
    where: { id: { in: missing } },
    select: { id: true, text: true },
  })
  for (const { id, text } of rows) {
    texts.set(keyOf(grant, id), text)
    found.set(id, text)
  }
  return found
}

function keyOf({ workspaceId }: AnySqlGrant, versionId: string): string {
  return `${workspaceId} ${versionId}`
}
