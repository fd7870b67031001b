import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

const WORKSPACES = 20
const CLAIMS_EACH = 1_000

export type PlantedClaims = {
  workspaceId: string
  /** One of the workspace's claims, another each time. */
  anyClaim: () => string
  /** To whom the policy applies; the owner of the tables is bound by none. */
  role: string
}

/** Workspaces with claims, and a policy that shows a role those of the workspace which `stet.workspace` names. */
export async function plantClaims(connectionString: string): Promise<PlantedClaims> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    const workspaces = Array.from({ length: WORKSPACES }, () => randomUUID())
    const [userId, workspaceId = ''] = [randomUUID(), ...workspaces]
    await client.query(
      `INSERT INTO "User" (id, name, email, "updatedAt") VALUES ($1, 'Nemo', 'nemo@example.test', now())`,
      [userId],
    )
    await client.query(
      `INSERT INTO "Workspace" (id, slug, name) SELECT id, id::text, 'A desk' FROM unnest($1::uuid[]) id`,
      [workspaces],
    )
    await client.query(
      `INSERT INTO "Member" (id, "workspaceId", "userId", role) SELECT id, id, $2, 'reviewer' FROM unnest($1::uuid[]) id`,
      [workspaces, userId],
    )
    await client.query(
      `INSERT INTO "Claim" (id, "workspaceId", "createdById", text, key, "updatedAt")
       SELECT gen_random_uuid(), id, id, 'The bridge cost ' || n, id::text || n, now()
       FROM unnest($1::uuid[]) id, generate_series(1, $2::int) n`,
      [workspaces, CLAIMS_EACH],
    )
    await client.query(`
      CREATE ROLE kept;
      GRANT SELECT ON "Claim" TO kept;
      ALTER TABLE "Claim" ENABLE ROW LEVEL SECURITY;
      CREATE POLICY workspace ON "Claim" USING ("workspaceId" = current_setting('stet.workspace')::uuid);
      ANALYZE`)
    const { rows } = await client.query<{ id: string }>('SELECT id FROM "Claim" WHERE "workspaceId" = $1', [
      workspaceId,
    ])
    let asked = 0
    return { workspaceId, role: 'kept', anyClaim: () => rows[asked++ % rows.length]?.id ?? '' }
  } finally {
    await client.end()
  }
}
