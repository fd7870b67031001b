import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnySqlGrant } from '@/lib/server/grants/grant'

/**
 * Holds these names until the transaction ends; whoever else wants one of them in this workspace waits. Names are
 * hashed into 256 places, which bounds what one transaction can hold, and taken in one order, so that two lists of
 * names never wait for each other.
 */
export async function lockNames(grant: AnySqlGrant, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  await dbOf(grant).$executeRaw`
    WITH places AS MATERIALIZED (
      SELECT DISTINCT hashtext(value) & 255 AS place FROM jsonb_array_elements_text(${JSON.stringify(names)}::jsonb)
      ORDER BY place
    )
    SELECT pg_advisory_xact_lock(hashtext(${WORKSPACE}), place) FROM places`
}
