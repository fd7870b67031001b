import { randomUUID } from 'node:crypto'
import type { PasskeyView } from '@/lib/schema/passkey'
import { dbOf, systemDbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import type { SystemGrant } from '@/lib/server/grants/system'

type Row = { id: string; name: string; backedUp: boolean; createdAt: Date; lastUsedAt: Date | null }

/** The actor's passkeys, the oldest first. */
export async function listOwnPasskeys(grant: ReadGrant<'account:manage'>): Promise<PasskeyView[]> {
  const { actor } = grant
  const rows = await dbOf(grant).$queryRaw<Row[]>`
    SELECT p.id, p.name, p."backedUp", p."createdAt", p."lastUsedAt"
    FROM "Member" m JOIN "Passkey" p ON p."userId" = m."userId"
    WHERE m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid
    ORDER BY p."createdAt", p.id`
  return rows.map(({ createdAt, lastUsedAt, ...passkey }) => ({
    ...passkey,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }))
}

export type CredentialName = { id: string; transports: string[] }

/** What the actor's passkeys are called by their authenticators. */
export async function listOwnCredentials(grant: ReadGrant<'account:manage'>): Promise<CredentialName[]> {
  const { actor } = grant
  return dbOf(grant).$queryRaw<CredentialName[]>`
    SELECT p."credentialId" AS id, p.transports FROM "Member" m JOIN "Passkey" p ON p."userId" = m."userId"
    WHERE m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid
    ORDER BY p."createdAt", p.id`
}

export type NewPasskey = {
  name: string
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: readonly string[]
  backedUp: boolean
}

/** Adds a passkey to the actor's account. Undefined when the credential is known, here or to another account. */
export async function insertPasskey(
  grant: WriteGrant<'account:manage'>,
  { name, credentialId, publicKey, counter, transports, backedUp }: NewPasskey,
): Promise<string | undefined> {
  const { actor } = grant
  const id = randomUUID()
  const count = await dbOf(grant).$executeRaw`
    INSERT INTO "Passkey" (id, "userId", name, "credentialId", "publicKey", counter, transports, "backedUp")
    SELECT ${id}::uuid, m."userId", ${name}, ${credentialId}, ${publicKey}, ${counter}::bigint,
      ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(transports)}::jsonb)), ${backedUp}::boolean
    FROM "Member" m
    WHERE m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid
    ON CONFLICT ("credentialId") DO NOTHING`
  return count === 1 ? id : undefined
}

/** False when the actor has no such passkey. */
export async function renameOwnPasskey(
  grant: WriteGrant<'account:manage'>,
  id: string,
  name: string,
): Promise<boolean> {
  const { actor } = grant
  const count = await dbOf(grant).$executeRaw`
    UPDATE "Passkey" p SET name = ${name} FROM "Member" m
    WHERE p.id = ${id}::uuid AND p."userId" = m."userId"
      AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  return count === 1
}

/** False when the actor has no such passkey. */
export async function deleteOwnPasskey(grant: WriteGrant<'account:manage'>, id: string): Promise<boolean> {
  const { actor } = grant
  const count = await dbOf(grant).$executeRaw`
    DELETE FROM "Passkey" p USING "Member" m
    WHERE p.id = ${id}::uuid AND p."userId" = m."userId"
      AND m.id = ${actor.memberId}::uuid AND m."workspaceId" = ${WORKSPACE}::uuid`
  return count === 1
}

export type KnownPasskey = { id: string; userId: string; publicKey: Uint8Array<ArrayBuffer> }

/** The passkey that an authenticator knows by this name. */
export async function findPasskey(grant: SystemGrant, credentialId: string): Promise<KnownPasskey | null> {
  return systemDbOf(grant).passkey.findUnique({
    where: { credentialId },
    select: { id: true, userId: true, publicKey: true },
  })
}

/**
 * Notes that a passkey was used. False when its counter has not gone up since the last time, as happens with a copy of
 * it, or when it was removed meanwhile. Authenticators that do not count always say 0. One statement, so that of two uses at once with one
 * number only one is taken.
 */
export async function takePasskey(
  grant: SystemGrant,
  id: string,
  { counter, backedUp }: { counter: number; backedUp: boolean },
): Promise<boolean> {
  const count = await systemDbOf(grant).$executeRaw`
    UPDATE "Passkey" SET counter = ${counter}::bigint, "backedUp" = ${backedUp}::boolean, "lastUsedAt" = now()
    WHERE id = ${id}::uuid AND (counter < ${counter}::bigint OR (counter = 0 AND ${counter}::bigint = 0))`
  return count === 1
}
