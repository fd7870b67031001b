import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { importJobView } from '@/lib/schema/import-job'
import { expectAnswer, send } from '@/tests/factories/api'
import { openDatabaseLine } from '@/tests/factories/database-line'
import { createDesk } from '@/tests/factories/desk'
import { readImport } from '@/tests/factories/import-many'
import { openSite } from '@/tests/factories/web-site'
import { killAfter, startWorkerProcess } from '@/tests/factories/worker-process'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const database = useDatabase()

it('is survived by a worker, which goes on with its import', async () => {
  const desk = await createDesk()
  const held: ServerResponse[] = []
  await using line = await openDatabaseLine(database.url)
  await using site = await openSite((request, response) => {
    if (request.url === '/gauge') held.push(response.setHeader('content-type', 'text/html'))
    else response.writeHead(404).end()
  })
  const body = { addresses: [`${site.origin}/gauge`] }
  const { id } = await expectAnswer(201, importJobView, send(desk.reviewer, 'POST /imports', { body }))
  const worker = await startWorkerProcess(line.url)
  try {
    await expect.poll(() => held.length).toBe(1)
    line.cut()
    held[0]?.end('<p>The gauge showed nine metres.')
    // Until the job has failed, and the queue could not be told.
    await sleep(3_000)
    line.repair()
    await expect.poll(() => held.length).toBe(2)
    held[1]?.end('<p>The gauge showed nine metres.')
    await expect
      .poll(() => readImport(desk.reviewer, id))
      .toMatchObject({ status: 'done', counts: { created: 1 } })
    expect(worker.exitCode).toBeNull()
  } finally {
    await killAfter(worker, 0)
  }
})
