import { sql, type Sql } from '@/lib/server/db/sql'

// What views hold, written by PostgreSQL.

/** An instant as ISO 8601, to the millisecond. */
export function instantOf(column: Sql): Sql {
  return sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

export function dayOf(column: Sql): Sql {
  return sql`to_char(${column}, 'YYYY-MM-DD')`
}

/** Who a member is. */
export function personOf(memberId: Sql): Sql {
  return sql`(
    SELECT json_build_object('memberId', m.id, 'name', u.name)
    FROM "Member" m JOIN "User" u ON u.id = m."userId" WHERE m.id = ${memberId}
  )`
}
