import { beforeEach, describe, expect, it } from 'vitest'
import { importRowPage } from '@/lib/schema/api/import'
import * as jobs from '@/lib/server/data/import/import-jobs'
import * as rows from '@/lib/server/data/import/import-rows'
import { closeImport, findRunningCarryOvers, findRunningImports } from '@/lib/server/data/import/left-behind'
import { deleteOldUploads, findUpload, insertUpload } from '@/lib/server/data/import/uploads'
import { IMPORT } from '@/lib/server/queue/queues'
import type { WriteGrant } from '@/lib/server/grants/grant'
import { systemGrant, systemTransaction } from '@/lib/server/grants/system'
import { ok } from '@/lib/core/result'
import { expectAnswer, send } from '@/tests/factories/api'
import { createArticle } from '@/tests/factories/article'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { grantOf, writeAs } from '@/tests/factories/granting'
import { differentFiles, readImport, startImport } from '@/tests/factories/import-many'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

// Nothing works on the imports here: what several workers and people may do to one at once is done step by step.

const { reset } = useDatabase()
const system = systemGrant()
const FAILED = { status: 'failed', reason: 'It cannot be read.' } as const

let desk: Desk
let id: string

beforeEach(async () => {
  await reset()
  desk = await createDesk()
  id = (await startImport(desk.reviewer, differentFiles(2))).id
})

function importing<T>(work: (grant: WriteGrant<'article:import'>) => Promise<T>): Promise<T> {
  return writeAs(desk.reviewer, 'article:import', work)
}

function reading() {
  return grantOf('article:import', desk.reviewer)
}

function waiting() {
  return rows.takeWaitingRows(reading(), id, 9)
}

function count(row: rows.RowToImport) {
  return importing((grant) => rows.countAttempt(grant, row))
}

function end(row: rows.RowToImport) {
  return importing((grant) => rows.endRow(grant, row, FAILED))
}

async function firstRow(): Promise<rows.RowToImport> {
  const [row] = await waiting()
  if (!row) throw new Error('No row waits.')
  return row
}

async function endFirst(): Promise<rows.RowToImport> {
  const row = await firstRow()
  expect([await count(row), await end(row)]).toEqual([true, true])
  return row
}

/** Without what calling an import off does to its rows. */
function setStatus(status: 'running' | 'cancelled' | 'done') {
  return wholeDatabase().importJob.update({ where: { id }, data: { status } })
}

describe('a row', () => {
  it('is taken while it waits and its import is under way', async () => {
    await endFirst()
    expect((await waiting()).map(({ position }) => position)).toEqual([2])
    expect(await jobs.findRunningImport(reading(), id)).toBeDefined()
    await setStatus('cancelled')
    expect(await waiting()).toEqual([])
    expect(await jobs.findRunningImport(reading(), id)).toBeUndefined()
  })

  it('is tried by whoever is first, while it waits and its import is under way', async () => {
    const ended = await endFirst()
    expect(await count({ ...ended, attempts: 1 })).toBe(false)
    const row = await firstRow()
    await setStatus('cancelled')
    expect(await count(row)).toBe(false)
    await setStatus('running')
    expect([await count(row), await count(row)]).toEqual([true, false])
  })

  it('is ended once, by its last try', async () => {
    const row = await firstRow()
    expect(await end(row)).toBe(false)
    expect([await count(row), await end(row), await end(row)]).toEqual([true, true, false])
  })

  it('is shown, as its import is, to whoever began that and to editors', async () => {
    const shown = async (person: Person) => {
      const grant = grantOf('import:manage', person)
      const { items } = await rows.listImportRows(grant, id, { after: 0, limit: 9 })
      const found = await jobs.findImportJob(grant, id)
      return [(await jobs.listImportJobs(grant, 9)).length, found?.total, items.length]
    }
    for (const person of [desk.reviewer, desk.editor]) expect(await shown(person)).toEqual([1, 2, 2])
    expect(await shown(desk.reviewer2)).toEqual([0, undefined, 0])
  })

  it('is moved only from the state that is named, and shown by it', async () => {
    await endFirst()
    const path = `GET /imports/${id}/rows?status=failed`
    const { items } = await expectAnswer(200, importRowPage, send(desk.reviewer, path))
    expect(items.map(({ position }) => position)).toEqual([1])
    const move = { from: 'failed', to: 'waiting' } as const
    expect(await importing((grant) => rows.moveRows(grant, id, move))).toBe(1)
  })
})

describe('an import', () => {
  const set = (from: 'running' | 'stopped', to: 'running' | 'cancelled') =>
    importing((grant) => jobs.setImportStatus(grant, id, { from, to }))

  it('ends when no row waits any more', async () => {
    const endImport = () => importing((grant) => jobs.endImport(grant, id))
    await endFirst()
    expect(await endImport()).toBe(false)
    await endFirst()
    expect(await endImport()).toBe(true)
    expect((await readImport(desk.reviewer, id)).status).toBe('done')
  })

  it('is stopped and begun again only from the state that is named', async () => {
    expect([await set('stopped', 'running'), await set('running', 'cancelled')]).toEqual([false, true])
    expect([await set('running', 'cancelled'), await set('stopped', 'running')]).toEqual([false, true])
  })

  it('is closed with what waits in it, and with nothing that has ended', async () => {
    const { workspaceId, reviewer } = desk
    const left = { workspaceId, memberId: reviewer.memberId, subjectId: id }
    const close = () =>
      systemTransaction(system, async (grant) => {
        await closeImport(grant, left, 'No longer a member.')
        return ok(null)
      })
    await endFirst()
    await close()
    const stored = await wholeDatabase().importRow.findMany({
      where: { jobId: id },
      orderBy: { position: 'asc' },
    })
    expect(stored.map(({ reason }) => reason)).toEqual([FAILED.reason, 'No longer a member.'])
    await setStatus('cancelled')
    await close()
    expect((await readImport(reviewer, id)).status).toBe('cancelled')
  })
})

describe('work that was left behind', () => {
  const forget = () => wholeDatabase().$executeRaw`DELETE FROM pgboss.job WHERE name = ${IMPORT}`

  it('is an import under way for which no job waits', async () => {
    const left = async () => (await findRunningImports(system, IMPORT)).map(({ subjectId }) => subjectId)
    expect(await left()).toEqual([])
    await forget()
    expect(await left()).toEqual([id])
    await setStatus('cancelled')
    expect(await left()).toEqual([])
  })

  it('is a carrying over under way for which no job waits', async () => {
    const db = wholeDatabase()
    const { workspaceId, reviewer } = desk
    const { versionId } = await createArticle(reviewer, 'A text that stays.')
    const from = await createArticle(reviewer, 'Another text.')
    const owned = { workspaceId, memberId: reviewer.memberId, versionId, fromVersionId: from.versionId }
    await db.carryOver.create({ data: { ...owned, total: 1, createdAt: new Date(Date.now() - 120_000) } })
    const left = async () => (await findRunningCarryOvers(system, IMPORT)).map(({ subjectId }) => subjectId)
    expect(await left()).toEqual([versionId])
    await db.$executeRaw`
      UPDATE pgboss.job SET data = data || jsonb_build_object('subjectId', ${versionId}::text) WHERE name = ${IMPORT}`
    expect(await left()).toEqual([])
    await forget()
    await db.carryOver.update({ where: { versionId }, data: { status: 'done', finishedAt: new Date() } })
    expect(await left()).toEqual([])
  })
})

describe('what was handed over', () => {
  it('is found by whoever did it', async () => {
    const input = { kind: 'file', name: 'a.txt', bytes: new Uint8Array([97]) } as const
    const upload = await importing((grant) => insertUpload(grant, input))
    expect(await findUpload(reading(), upload)).toMatchObject({ name: 'a.txt' })
    expect(await findUpload(grantOf('article:import', desk.reviewer2), upload)).toBeUndefined()
  })

  it('stays as long as a row needs it', async () => {
    const db = wholeDatabase()
    await db.intake.updateMany({ data: { createdAt: new Date(Date.now() - 2 * 86_400_000) } })
    await deleteOldUploads(system)
    expect(await db.intake.count()).toBe(2)
    await db.importRow.updateMany({ data: { intakeId: null } })
    await deleteOldUploads(system)
    expect(await db.intake.count()).toBe(0)
  })
})
