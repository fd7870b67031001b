import { Client, DatabaseError } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { useDatabase } from '@/tests/integration/setup/worker-database'

// What the database refuses by itself, whichever mistake in the code above it would write it.

const { url } = useDatabase()
const client = new Client({ connectionString: url })

type Row = Record<string, unknown>

const [ONE, TWO, THREE] = ['1', '2', '3'].map((last) => `019ad000-0000-7000-8000-00000000000${last}`)

/** Columns that name a row of another table without being held to it. */
const FREE = [
  // A line of a log outlives what it is about.
  'Event.memberId',
  'Event.subjectId',
  // It is there within a transaction alone, and becomes an event.
  'PendingEvent.memberId',
  'PendingEvent.subjectId',
  'PendingEvent.workspaceId',
  'SecurityEvent.userId',
  'SecurityEvent.workspaceId',
]

/** What a column that must not be empty holds, by its type, where nothing else is asked for. */
const FILLED: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: 'gen_random_uuid()::text',
  'character varying': 'gen_random_uuid()::text',
  integer: '1',
  bigint: '1',
  'double precision': '1',
  boolean: 'false',
  'timestamp with time zone': 'now()',
  'timestamp without time zone': 'now()',
  jsonb: `'{}'`,
  bytea: `''`,
  tsvector: `''`,
  ARRAY: `'{}'`,
}

/** Rows whose columns depend on one another. */
const COHERENT: Record<string, Row> = {
  Anchor: { start: 0, end: 1 },
  Sentence: { start: 0, end: 1 },
}

const columns = z.array(
  z.object({ table: z.string(), column: z.string(), type: z.string(), label: z.string().nullable() }),
)

/** The columns that an insertion has to fill, with the first label of each that has labels. */
const NEEDED = `
  SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type, (
    SELECT enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid WHERE t.typname = c.udt_name
    ORDER BY enumsortorder LIMIT 1
  ) AS label
  FROM information_schema.columns c
  WHERE table_schema = 'public' AND is_nullable = 'NO' AND column_default IS NULL AND table_name = $1`

/** Columns that name a row of another table. */
const NAMING = `
  SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type, NULL AS label
  FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
    AND (data_type = 'uuid' AND column_name LIKE '%Id' OR table_name = 'VersionImage' AND column_name = 'sha256')
  ORDER BY 1, 2`

beforeAll(() => client.connect())
afterAll(() => client.end())
beforeEach(() => client.query('BEGIN'))
afterEach(() => client.query('ROLLBACK'))

/** Inserts a row that refers to nothing: what holds it to other rows and triggers do not look. */
async function insert(table: string, given: Row = {}): Promise<void> {
  const values: Row = { ...COHERENT[table], ...given }
  const needed = columns.parse((await client.query(NEEDED, [table])).rows)
  const filled = needed.filter(({ column }) => !(column in values))
  const names = [...Object.keys(values), ...filled.map(({ column }) => column)].map((name) => `"${name}"`)
  const contents = [
    ...Object.keys(values).map((_, index) => `$${String(index + 1)}`),
    ...filled.map(({ type, label }) =>
      label === null ? (FILLED[type] ?? `no value: ${type}`) : `'${label}'`,
    ),
  ]
  await client.query('SET LOCAL session_replication_role = replica')
  await client.query(
    `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${contents.join(', ')})`,
    Object.values(values),
  )
  await client.query('SET LOCAL session_replication_role = origin')
}

/** The kind of constraint that refuses it, and the constraint. */
async function refusalOf(work: () => Promise<unknown>): Promise<[string | undefined, string | undefined]> {
  try {
    await work()
  } catch (error) {
    if (error instanceof DatabaseError) return [error.code, error.constraint]
    throw error
  }
  return [undefined, undefined]
}

const [REFERENCE, UNIQUE, CHECK] = ['23503', '23505', '23514']

it('every column that names a row elsewhere is held to one', async () => {
  const named = columns.parse((await client.query(NAMING)).rows)
  const loose: string[] = []
  for (const { table, column, type } of named) {
    await insert(table)
    // Of a row that the transaction has inserted itself, all columns are looked at whichever is changed.
    await client.query('COMMIT')
    await client.query('BEGIN')
    await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
    const strange = FILLED[type] ?? ''
    const [code] = await refusalOf(() => client.query(`UPDATE "${table}" SET "${column}" = ${strange}`))
    await client.query('ROLLBACK')
    await client.query('BEGIN')
    if (code !== REFERENCE) loose.push(`${table}.${column}`)
  }
  expect(loose).toEqual(FREE)
})

describe('there is no second', () => {
  const ONLY: [what: string, table: string, values: Row][] = [
    ['account with an address', 'User', { email: 'a@b.test' }],
    ['account of a provider’s', 'Account', { provider: 'github', providerAccountId: '7' }],
    ['verification token', 'VerificationToken', { token: 'x' }],
    ['workspace of a name in addresses', 'Workspace', { slug: 'desk' }],
    ['membership of an account', 'Member', { workspaceId: ONE, userId: TWO }],
    ['invitation of a secret', 'Invitation', { tokenHash: 'x' }],
    ['API token of a secret', 'ApiToken', { tokenHash: 'x' }],
    ['passkey', 'Passkey', { credentialId: 'x' }],
    ['recovery code of an account', 'RecoveryCode', { userId: ONE, codeHash: 'x' }],
    ['tag of a key', 'Tag', { workspaceId: ONE, key: 'fact' }],
    ['rating of a key', 'Rating', { workspaceId: ONE, key: 'supported' }],
    ['version of a number', 'ArticleVersion', { articleId: ONE, number: 2 }],
    ['article with a current version', 'Article', { workspaceId: ONE, currentVersionId: TWO }],
    [
      'source of an address, of a member',
      'Source',
      { workspaceId: ONE, createdById: TWO, normalizedUrl: 'x' },
    ],
    ['verdict of a member on a claim', 'Verdict', { claimId: ONE, memberId: TWO }],
    ['event of a number', 'Event', { workspaceId: ONE, sequence: 3 }],
  ]

  it.each(ONLY)('%s', async (_, table, values) => {
    await insert(table, values)
    expect(await refusalOf(() => insert(table, values))).toEqual([UNIQUE, expect.stringContaining(table)])
  })

  it.each([
    ['Source', { workspaceId: ONE, createdById: TWO, normalizedUrl: 'x' }],
    ['Verdict', { claimId: ONE, memberId: TWO }],
  ])('but for what is deleted: %s', async (table, values) => {
    await insert(table, { ...values, deletedAt: new Date() })
    await insert(table, { ...values, deletedAt: new Date() })
    expect(await refusalOf(() => insert(table, values))).toEqual([undefined, undefined])
  })
})

describe('a row is refused that has', () => {
  const WRONG: [what: string, constraint: string, values: Row][] = [
    ['an empty sentence', 'Sentence_offsets', { start: 4, end: 4 }],
    ['a sentence before the text', 'Sentence_offsets', { start: -1, end: 4 }],
    ['a sentence that repeats itself', 'Sentence_repeatOf', { ordinal: 3, repeatOf: 3 }],
    ['a sentence that repeats none', 'Sentence_repeatOf', { ordinal: 3, repeatOf: -1 }],
    ['a likeness to no sentence', 'Sentence_likeness', { ordinal: 3, likeness: 0.5 }],
    ['a likeness that is equality', 'Sentence_likeness', { ordinal: 3, repeatOf: 1, likeness: 1 }],
    ['a correction before the text', 'SentenceEdit_at', { at: -1 }],
    ['an anchor on no words', 'Anchor_offsets', { start: 4, end: 4 }],
    ['an anchor before the text', 'Anchor_offsets', { start: -1, end: 4 }],
    ['a placed anchor without a place', 'Anchor_offsets', { start: null, end: null }],
    ['an orphan with a place', 'Anchor_offsets', { status: 'orphaned', start: 0, end: 1 }],
    ['more than certainty of a place', 'Anchor_score', { score: 1.1 }],
    ['more than full confidence', 'Annotation_confidence', { confidence: 101 }],
    ['an address in capitals', 'User_email_lower', { email: 'A@b.test' }],
    ['a name that is none in addresses', 'Workspace_slug', { slug: 'Two words' }],
    ['a blank request for changes', 'Decision_comment', { outcome: 'request_changes', comment: ' ' }],
    ['a request for changes that names none', 'Decision_comment', { outcome: 'request_changes' }],
    ['a submitted verdict without a rating', 'Verdict_submitted_has_rating', { status: 'submitted' }],
    ['an end of what still runs', 'CarryOver_finished', { finishedAt: new Date() }],
    ['no end of what is done', 'CarryOver_finished', { status: 'done' }],
    ['a version carried over to itself', 'CarryOver_forward', { versionId: THREE, fromVersionId: THREE }],
  ]

  it.each(WRONG)('%s', async (_, constraint, values) => {
    const table = constraint.split('_')[0] ?? ''
    expect(await refusalOf(() => insert(table, values))).toEqual([CHECK, constraint])
  })
})

describe('a row that is never changed refuses', () => {
  const CHANGE: Record<string, (table: string) => string> = {
    'an update': (table) => `UPDATE "${table}" SET "workspaceId" = "workspaceId"`,
    'its deletion': (table) => `DELETE FROM "${table}"`,
    'being emptied with its table': (table) => `TRUNCATE "${table}"`,
  }

  it.each([
    ['Event', 'an update'],
    ['Event', 'its deletion'],
    ['Event', 'being emptied with its table'],
    ['Decision', 'an update'],
    ['Decision', 'its deletion'],
    ['Decision', 'being emptied with its table'],
    ['Dossier', 'an update'],
    ['Dossier', 'being emptied with its table'],
    ['ArticleVersion', 'an update'],
    ['SecurityEvent', 'an update'],
    ['SecurityEvent', 'its deletion'],
    ['SecurityEvent', 'being emptied with its table'],
  ])('%s: %s', async (table, change) => {
    await insert(table)
    await expect(client.query(CHANGE[change]?.(table) ?? '')).rejects.toThrow(
      /append-only|immutable|never|kept/,
    )
  })
})
