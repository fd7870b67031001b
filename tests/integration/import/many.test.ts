import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importJobList } from '@/lib/schema/api/import'
import { importJobView } from '@/lib/schema/import-job'
import { ok } from '@/lib/core/result'
import { endImport } from '@/lib/server/data/import/import-jobs'
import { countAttempt, endRow, takeWaitingRows } from '@/lib/server/data/import/import-rows'
import { deleteOldUploads } from '@/lib/server/data/import/uploads'
import { authorizeMember } from '@/lib/server/grants/authorize-member'
import { sqlTransaction } from '@/lib/server/grants/grant'
import { systemGrant } from '@/lib/server/grants/system'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { startWorker, type JobWorker } from '@/lib/server/worker/start-worker'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { PNG } from '@/tests/factories/docx'
import { differentFiles, readImport, readRows, startImport } from '@/tests/factories/import-many'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const database = useDatabase()

const PAGE = `<!doctype html><html lang="en"><title>The levy</title><article><h1>The levy</h1>
${'<p>The city raised the levy twice in a year, and nobody had counted any cars before.</p>'.repeat(8)}</article>`

let desk: Desk
let site: Server
let origin: string
let worker: JobWorker | undefined
let askForPicture: (response: ServerResponse) => void

beforeAll(async () => {
  site = createServer((request, response) => {
    if (request.url === '/levy') response.setHeader('content-type', 'text/html').end(PAGE)
    else if (request.url === '/filmed')
      response
        .setHeader('content-type', 'text/html')
        .end(PAGE.replace('</p>', '</p><video src="/a.mp4"></video>'))
    else if (request.url === '/pictured')
      response.setHeader('content-type', 'text/html').end(PAGE.replace('<p>', '<p><img src="/gauge.png">'))
    else if (request.url === '/gauge.png') askForPicture(response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${String((site.address() as AddressInfo).port)}`
})
afterAll(() => site.close())

beforeEach(async () => {
  await database.reset()
  desk = await createDesk()
})

/** Works on jobs until the import has ended. */
async function workUntilEnd(id: string) {
  worker = await startWorker(database.url)
  try {
    await expect
      .poll(() => readImport(desk.editor, id), { interval: 100 })
      .not.toMatchObject({ status: 'running' })
  } finally {
    await worker.stop()
  }
  return readImport(desk.editor, id)
}

/** As if all that was imported had been so many days ago. */
async function agedBy(days: number): Promise<void> {
  const then = new Date(Date.now() - days * 86_400_000)
  await wholeDatabase().intake.updateMany({ data: { createdAt: then } })
  await wholeDatabase().importJob.updateMany({
    where: { finishedAt: { not: null } },
    data: { finishedAt: then },
  })
}

describe('importing many articles', () => {
  it('makes an article of each row, tells duplicates, and says why a row failed', async () => {
    const [one, two] = differentFiles(2)
    if (!one || !two) throw new Error('There are two files.')
    const broken = { name: 'broken.pdf', content: '%PDF-1.4\n' }
    const begun = await startImport(
      desk.reviewer,
      [one, two, { ...one, name: 'again.md' }, broken],
      [`${origin}/levy`, `${origin}/nowhere`, 'not an address'],
    )
    expect(begun).toMatchObject({ status: 'running', total: 7, counts: { waiting: 7 } })
    const done = await workUntilEnd(begun.id)
    expect(done).toMatchObject({
      status: 'done',
      counts: { waiting: 0, created: 3, duplicate: 1, failed: 3, cancelled: 0 },
    })
    const rows = await readRows(desk.reviewer, begun.id)
    const byName = new Map(rows.map((row) => [row.name, row]))
    expect(byName.get('again.md')?.article).toEqual(byName.get(one.name)?.article)
    expect(byName.get(`${origin}/levy`)).toMatchObject({ status: 'created', article: { title: 'The levy' } })
    for (const name of ['broken.pdf', `${origin}/nowhere`, 'not an address'])
      expect(byName.get(name)?.reason, name).toMatch(/\S/)
    const csv = await send(desk.reviewer, `GET /imports/${begun.id}/result`)
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(csv.text.split('\r\n').slice(0, 1)).toEqual([
      '"row","name","address","result","reason","article_id","article_title","finished_at"',
    ])
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(8)
  })

  it('says what was left out of an article that was made', async () => {
    const begun = await startImport(desk.reviewer, [], [`${origin}/filmed`, `${origin}/levy`])
    expect((await workUntilEnd(begun.id)).counts).toMatchObject({ created: 1, duplicate: 1 })
    const [made, duplicate] = await readRows(desk.reviewer, begun.id)
    expect(made?.status).toBe('created')
    expect(made?.reason).toMatch(/video.*left out/i)
    expect(duplicate).toMatchObject({ status: 'duplicate', reason: null })
  })

  it('takes the failed rows up again when asked', async () => {
    const begun = await startImport(desk.reviewer, differentFiles(1), [`${origin}/nowhere`])
    expect((await workUntilEnd(begun.id)).counts).toMatchObject({ created: 1, failed: 1 })
    const retry = `POST /imports/${begun.id}/retry`
    const again = await expectAnswer(
      200,
      importJobView,
      send(desk.reviewer, retry, { body: { rows: 'failed' } }),
    )
    expect(again).toMatchObject({ status: 'running', counts: { created: 1, waiting: 1, failed: 0 } })
    expect((await workUntilEnd(begun.id)).counts).toMatchObject({ created: 1, failed: 1 })
    expect((await refusal(send(desk.reviewer, retry, { body: { rows: 'cancelled' } }))).code).toBe('conflict')
  })

  it('imports nothing more once it is called off, and goes on when that is taken back', async () => {
    const begun = await startImport(desk.reviewer, differentFiles(3))
    const cancel = `POST /imports/${begun.id}/cancel`
    const off = await expectAnswer(200, importJobView, send(desk.reviewer, cancel, { body: {} }))
    expect(off).toMatchObject({ status: 'cancelled', counts: { cancelled: 3, waiting: 0 } })
    expect((await refusal(send(desk.reviewer, cancel, { body: {} }))).code).toBe('conflict')
    await send(desk.reviewer, `POST /imports/${begun.id}/retry`, { body: { rows: 'cancelled' } })
    expect((await workUntilEnd(begun.id)).counts).toMatchObject({ created: 3, cancelled: 0 })
  })

  it('stays that of whoever began it when an editor takes it up again', async () => {
    const begun = await startImport(desk.reviewer, differentFiles(2))
    await send(desk.reviewer, `POST /imports/${begun.id}/cancel`, { body: {} })
    await send(desk.editor, `POST /imports/${begun.id}/retry`, { body: { rows: 'cancelled' } })
    expect((await workUntilEnd(begun.id)).counts).toMatchObject({ created: 2, failed: 0 })
    const articles = await wholeDatabase().article.findMany({ select: { createdById: true } })
    expect(articles.map(({ createdById }) => createdById)).toEqual([
      desk.reviewer.memberId,
      desk.reviewer.memberId,
    ])
  })

  it('ends, and says why, when its member may import no more', async () => {
    const begun = await startImport(desk.reviewer, differentFiles(2))
    await wholeDatabase().member.update({
      where: { id: desk.reviewer.memberId },
      data: { role: 'viewer' },
    })
    expect(await workUntilEnd(begun.id)).toMatchObject({ status: 'done', counts: { created: 0, failed: 2 } })
    const [row] = await readRows(desk.editor, begun.id)
    expect(row?.reason).toMatch(/no longer import/)
  })

  it('is not done as long as a row waits, and an older try does not end a row that is retried', async () => {
    const begun = await startImport(desk.reviewer, differentFiles(1))
    const grant = await authorizeMember('article:import', desk.reviewer)
    if (!grant.ok) throw new Error(grant.failure.message)
    const [row] = await takeWaitingRows(grant.value, begun.id, 1)
    if (!row) throw new Error('A row waits.')
    const ended = await sqlTransaction(grant.value, async (write) => {
      expect(await endImport(write, begun.id)).toBe(false)
      expect(await countAttempt(write, row)).toBe(true)
      return ok(null)
    })
    expect(ended.ok).toBe(true)
    await send(desk.reviewer, `POST /imports/${begun.id}/cancel`, { body: {} })
    await send(desk.reviewer, `POST /imports/${begun.id}/retry`, { body: { rows: 'cancelled' } })
    await sqlTransaction(grant.value, async (write) => {
      expect(await endRow(write, row, { status: 'failed', reason: 'An older try.' })).toBe(false)
      return ok(null)
    })
    expect((await readImport(desk.reviewer, begun.id)).counts).toMatchObject({ waiting: 1, failed: 0 })
  })

  it('does not take an article without its pictures because its worker was stopped', async () => {
    const asked = new Promise<void>((resolve) => {
      askForPicture = () => resolve()
    })
    const body = { addresses: [`${origin}/pictured`], images: 'keep' }
    const begun = await expectAnswer(201, importJobView, send(desk.reviewer, 'POST /imports', { body }))
    worker = await startWorker(database.url)
    await asked
    await worker.stop()
    expect((await readImport(desk.reviewer, begun.id)).counts).toMatchObject({ waiting: 1, created: 0 })
    askForPicture = (response) => response.setHeader('content-type', 'image/png').end(PNG)
    expect((await workUntilEnd(begun.id)).counts).toMatchObject({ created: 1 })
    expect(await wholeDatabase().versionImage.count()).toBe(1)
  })

  it('does not fetch the address when the uploaded text has been deleted', async () => {
    const table = { name: 'a.csv', content: `url,text\n${origin}/levy,The gauge showed nine metres.\n` }
    const begun = await startImport(desk.reviewer, [table])
    await send(desk.reviewer, `POST /imports/${begun.id}/cancel`, { body: {} })
    await agedBy(8)
    await deleteOldUploads(systemGrant())
    await send(desk.reviewer, `POST /imports/${begun.id}/retry`, { body: { rows: 'cancelled' } })
    expect((await workUntilEnd(begun.id)).counts).toMatchObject({ created: 0, failed: 1 })
    expect((await readRows(desk.reviewer, begun.id)).at(0)?.reason).toMatch(/no longer stored/)
  })

  it('keeps what was handed over as long as it can be tried again, and no longer', async () => {
    const db = wholeDatabase()
    const failed = { name: 'broken.pdf', content: '%PDF-1.4\n' }
    const begun = await startImport(desk.reviewer, [...differentFiles(1), failed])
    await workUntilEnd(begun.id)
    await agedBy(2)
    await deleteOldUploads(systemGrant())
    expect((await db.intake.findMany({ select: { name: true } })).map(({ name }) => name)).toEqual([
      'broken.pdf',
    ])
    await agedBy(8)
    await deleteOldUploads(systemGrant())
    expect(await db.intake.count()).toBe(0)
    await send(desk.reviewer, `POST /imports/${begun.id}/retry`, { body: { rows: 'failed' } })
    await workUntilEnd(begun.id)
    expect((await readRows(desk.reviewer, begun.id)).at(-1)?.reason).toMatch(/no longer stored/)
  })

  it('is seen by whoever began it and by editors, and by nobody else', async () => {
    const begun = await startImport(desk.reviewer, differentFiles(1))
    for (const person of [desk.reviewer, desk.editor, desk.admin]) {
      const { items } = await expectAnswer(200, importJobList, send(person, 'GET /imports'))
      expect(items.map(({ id }) => id)).toEqual([begun.id])
    }
    expect((await expectAnswer(200, importJobList, send(desk.reviewer2, 'GET /imports'))).items).toEqual([])
    const outsider = { ...(await createDesk()).admin, slug: desk.slug }
    for (const person of [desk.reviewer2, outsider]) {
      for (const call of ['GET', 'GET /rows', 'GET /result', 'POST /cancel', 'POST /retry']) {
        const [method, path = ''] = call.split(' ')
        const answer = await send(person, `${String(method)} /imports/${begun.id}${path}`, {
          ...(method === 'POST' && { body: {} }),
        })
        expect([call, answer.status]).toEqual([call, 404])
      }
    }
  })
})
