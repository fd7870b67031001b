import { describe, expect, it } from 'vitest'
import { unkeptTables } from '@/lib/server/grants/unkept-tables'

// `$workspace` is the id of the grant's workspace, `$value` any other value.

const HELD = 'c."workspaceId" = $workspace::uuid'

const KEPT: [string, string][] = [
  ['its own workspace', `SELECT * FROM "Claim" c WHERE ${HELD} AND c.id = $value::uuid`],
  [
    'its own workspace, without a name',
    'UPDATE "Claim" SET text = $value WHERE "workspaceId" = $workspace::uuid',
  ],
  ['a reference', `SELECT FROM "Claim" c JOIN "Verdict" d ON d."claimId" = c.id WHERE ${HELD}`],
  [
    'a reference of a reference, whichever comes first',
    `SELECT FROM "Evidence" e JOIN "Verdict" d ON d."claimId" = e."claimId" JOIN "Claim" c ON c.id = d."claimId" WHERE ${HELD}`,
  ],
  [
    'the workspace of another table',
    `SELECT FROM "Claim" c, "Article" p WHERE p."workspaceId" = c."workspaceId" AND ${HELD}`,
  ],
  [
    'a table of the query around it',
    `SELECT (SELECT count(*) FROM "Evidence" e WHERE e."claimId" = c.id) FROM "Claim" c WHERE ${HELD}`,
  ],
  ['a subquery read whole', `SELECT FROM (SELECT * FROM "Claim" WHERE id = $value OFFSET 0) c WHERE ${HELD}`],
  [
    'a subquery that a condition of its own binds to',
    `SELECT FROM "Anchor" n CROSS JOIN LATERAL (SELECT * FROM "Claim" WHERE id = n."claimId" OFFSET 0) c WHERE ${HELD}`,
  ],
  [
    'a named query',
    `WITH found AS MATERIALIZED (SELECT * FROM "Claim" c WHERE ${HELD}), last AS (SELECT * FROM found LIMIT 1)
     SELECT FROM last JOIN "Verdict" d ON d."claimId" = last.id`,
  ],
  [
    'a function of what is kept',
    `SELECT FROM "Claim" c CROSS JOIN LATERAL (SELECT FROM unnest(c.people) AS who(id) JOIN "Member" m ON m.id = who.id) p WHERE ${HELD}`,
  ],
  [
    'each part of a union',
    `SELECT FROM "Claim" c WHERE ${HELD} UNION ALL (SELECT FROM "Claim" c WHERE ${HELD})`,
  ],
  [
    'what is put in',
    'INSERT INTO "Claim" AS c (id, "workspaceId") VALUES ($value, $workspace) ON CONFLICT DO UPDATE SET id = c.id',
  ],
  [
    'a named query with names for its columns',
    `WITH found(id, name) AS (SELECT c.id, c.text FROM "Claim" c WHERE ${HELD}) SELECT FROM found`,
  ],
  ['a comparison that says FROM', `SELECT FROM "Claim" c WHERE ${HELD} AND c.text IS DISTINCT FROM c.key`],
  ['its workspace, itself', 'SELECT FROM "Workspace" WHERE id = $workspace::uuid'],
  [
    'the account of a member',
    `SELECT FROM "Member" c JOIN "Session" s ON s."userId" = c."userId" WHERE ${HELD}`,
  ],
]

const UNKEPT: [string, string, string[]][] = [
  ['writes a table as none is written here', `SELECT FROM ONLY "Claim" c WHERE ${HELD}`, ['ONLY']],
  ['names the schema of a table', `SELECT FROM "public"."Claim" c WHERE ${HELD}`, ['"public"']],
  [
    'puts tables into brackets',
    `SELECT FROM ("Claim" c JOIN "Verdict" d ON true) WHERE ${HELD}`,
    ['(', '"Verdict"'],
  ],
  [
    'names the workspace and compares nothing',
    'SELECT FROM "Claim" c WHERE $workspace::uuid IS NOT NULL',
    ['"Claim"'],
  ],
  [
    'takes a table by an id that it is given',
    `SELECT FROM "Claim" c, "Article" p WHERE ${HELD} AND p.id = $value::uuid`,
    ['"Article"'],
  ],
  [
    'compares what is no id',
    `SELECT FROM "Claim" c JOIN "Source" s ON s.url = c.url WHERE ${HELD}`,
    ['"Source"'],
  ],
  ['compares another column with it', 'SELECT FROM "Claim" c WHERE c.id = $workspace::uuid', ['"Claim"']],
  ['lets something else through', `SELECT FROM "Claim" c WHERE ${HELD} OR c.text = $value`, ['"Claim"']],
  [
    'lets something else through in brackets',
    `SELECT FROM "Claim" c WHERE (${HELD} OR TRUE) AND c.id = $value`,
    ['"Claim"'],
  ],
  ['asks for the opposite', `SELECT FROM "Claim" c WHERE NOT (${HELD})`, ['"Claim"']],
  [
    'asks in a subquery',
    `SELECT FROM "Claim" c WHERE NOT EXISTS (SELECT FROM "Verdict" d WHERE d."claimId" = c.id AND ${HELD})`,
    ['"Claim"', '"Verdict"'],
  ],
  [
    'forgets a subquery',
    `DELETE FROM "Claim" c WHERE ${HELD} AND c.id IN (SELECT "claimId" FROM "Verdict" WHERE id = $value)`,
    ['"Verdict"'],
  ],
  [
    'forgets a part of a union',
    `SELECT FROM "Claim" c WHERE ${HELD} UNION SELECT FROM "Claim" c WHERE c.id = $value`,
    ['"Claim"'],
  ],
  [
    'forgets a named query',
    `WITH found AS (SELECT * FROM "Verdict" WHERE id = $value) SELECT FROM found f JOIN "Claim" c ON c.id = f."claimId"`,
    ['"Claim"', '"Verdict"'],
  ],
  [
    'joins what it is given',
    'UPDATE "Claim" c SET text = r.text FROM jsonb_to_recordset($value) AS r(id uuid) WHERE c.id = r.id',
    ['"Claim"'],
  ],
  [
    'compares ids of two tables that nothing keeps',
    'SELECT FROM "Claim" c JOIN "Verdict" d ON d."claimId" = c.id WHERE $workspace IS NOT NULL',
    ['"Claim"', '"Verdict"'],
  ],
  [
    'finds what an event is about, to which nothing refers',
    `SELECT FROM "Claim" c JOIN "Event" e ON e."subjectId" = c.id WHERE ${HELD}`,
    ['"Event"'],
  ],
  [
    'takes over a value that is the same by chance',
    `UPDATE "Claim" c SET "workspaceId" = $workspace::uuid WHERE c.id = $value`,
    ['"Claim"'],
  ],
]

describe('unkeptTables', () => {
  it.each(KEPT)('takes a table as kept to the workspace by %s', (_, statement) => {
    expect(unkeptTables(statement)).toEqual([])
  })

  it.each(UNKEPT)('names the table where a statement %s', (_, statement, expected) => {
    expect(unkeptTables(statement)).toEqual(expected)
  })
})
