import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyAuditLog } from '@/lib/server/services/workspace/verify-audit-log'
import { systemGrant } from '@/lib/server/grants/system'
import { FIRST, SECOND, TEXT } from '@/tests/factories/annotating'
import { createArticle } from '@/tests/factories/article'
import { claimAt } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const database = useDatabase()
const intruder = new Client({ connectionString: database.url })
let desk: Desk

beforeAll(() => intruder.connect())
afterAll(() => intruder.end())

beforeEach(async () => {
  await database.reset()
  desk = await createDesk()
  const article = await createArticle(desk.reviewer, TEXT)
  await claimAt(desk.reviewer, article, FIRST)
  await claimAt(desk.reviewer, article, SECOND)
})

/** Changes the log behind the database's back, with the triggers that guard it switched off. */
async function tamper(sql: string): Promise<void> {
  await intruder.query('SET session_replication_role = replica')
  await intruder.query(sql)
  await intruder.query('SET session_replication_role = DEFAULT')
}

describe('the check of the audit log', () => {
  it('finds every line right when nobody tampered, in several workspaces', async () => {
    const other = await createDesk()
    await claimAt(other.editor, await createArticle(other.editor, 'Ünï\t"quotes" \\ and 😀.'), {
      start: 0,
      end: 5,
    })
    const { rows } = await intruder.query<{ count: number }>('SELECT count(*)::int AS count FROM "Event"')
    expect(await verifyAuditLog(systemGrant())).toEqual({ lines: rows[0]?.count })
  })

  it('finds one chain, in the order of the commits, when many write at once', async () => {
    const writers = [desk.reviewer, desk.reviewer2, desk.editor]
    await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const writer = writers[index % 3] ?? desk.reviewer
        const article = await createArticle(writer, `Sentence ${String(index)} of the town. And one more.`)
        await claimAt(writer, article, { start: 0, end: 10 })
        await claimAt(writer, article, { start: 2, end: 12 })
      }),
    )
    const { rows } = await intruder.query<{ lines: number; last: number; left: number }>(`
      SELECT count(*)::int AS lines, max(sequence) AS last, (SELECT count(*)::int FROM "PendingEvent") AS left
      FROM "Event" WHERE "workspaceId" = '${desk.workspaceId}'`)
    expect(rows[0]).toEqual({ lines: rows[0]?.last, last: rows[0]?.last, left: 0 })
    expect((await verifyAuditLog(systemGrant())).broken).toBeUndefined()
  })

  it('reads on past its page', async () => {
    await intruder.query(`
      INSERT INTO "Event" (id, "workspaceId", sequence, at, action, "subjectType", "subjectId", "previousHash", hash)
      SELECT gen_random_uuid(), '${desk.workspaceId}', 0, now(), 'test', 'test', gen_random_uuid(), '', ''
      FROM generate_series(1, 2100)`)
    expect((await verifyAuditLog(systemGrant())).lines).toBeGreaterThan(2100)
    await tamper(`UPDATE "Event" SET action = 'other' WHERE sequence = 2050`)
    expect((await verifyAuditLog(systemGrant())).broken?.sequence).toBe(2050)
  })

  it.each([
    ['what was done', `UPDATE "Event" SET action = 'nothing' WHERE sequence = 9`, [9, /changed/] as const],
    ['when', `UPDATE "Event" SET at = at + interval '1 second' WHERE sequence = 9`, [9, /changed/] as const],
    ['who', `UPDATE "Event" SET "memberId" = NULL WHERE sequence = 9`, [9, /changed/] as const],
    [
      'what it was after',
      `UPDATE "Event" SET after = after || '{"tag":"opinion"}' WHERE sequence = 9`,
      [9, /changed/] as const,
    ],
    ['what it was before', `UPDATE "Event" SET before = '{}' WHERE sequence = 9`, [9, /changed/] as const],
    ['a line away', `DELETE FROM "Event" WHERE sequence = 9`, [10, /line 9 is missing/] as const],
    ['the beginning away', `DELETE FROM "Event" WHERE sequence < 3`, [3, /line 1 is missing/] as const],
    [
      'a line, and its hash with it',
      `UPDATE "Event" e SET action = 'nothing', hash = encode(sha256(convert_to(
         replace(event_line(e), e.action, 'nothing'), 'UTF8')), 'hex') WHERE sequence = 9`,
      [10, /does not follow/] as const,
    ],
  ])('names the first broken line when somebody changed %s', async (_, sql, [sequence, reason]) => {
    await tamper(sql)
    const { broken } = await verifyAuditLog(systemGrant())
    expect(broken).toMatchObject({ workspace: desk.slug, sequence })
    expect(broken?.reason).toMatch(reason)
  })

  it('is a command that exits with 1 on a broken chain, and where there is no log', async () => {
    const run = (environment = { DATABASE_URL: database.url, STET_DATA_DIR: '/nowhere' }) =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', 'lib/server/start/verify-audit-command.ts'], {
        env: { ...process.env, ...environment },
      })
    expect((await run()).stdout).toMatch(/is whole: \d+ lines/)
    await tamper(`UPDATE "Event" SET action = 'nothing' WHERE sequence = 9`)
    await expect(run()).rejects.toMatchObject({
      code: 1,
      stderr: `The audit log is broken at workspace "${desk.slug}", line 9: its content does not match its hash: it was changed.\n`,
    })
    const elsewhere = new URL(database.url)
    elsewhere.pathname = '/postgres'
    const nothing = { code: 1, stderr: expect.stringContaining('There is no audit log here') as unknown }
    await expect(run({ DATABASE_URL: elsewhere.href, STET_DATA_DIR: '/nowhere' })).rejects.toMatchObject(
      nothing,
    )
    await expect(run({ DATABASE_URL: '', STET_DATA_DIR: '/nowhere' })).rejects.toMatchObject(nothing)
  })
})
