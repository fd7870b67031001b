import { beforeEach, expect, it } from 'vitest'
import { refusal, send } from '@/tests/factories/api'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { differentFiles, startImport } from '@/tests/factories/import-many'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
})

function addresses(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `https://a.example/${String(index)}`)
}

it.each([0, 2_001])('an import of %i addresses is refused', async (count) => {
  const body = { addresses: addresses(count) }
  expect((await send(desk.reviewer, 'POST /imports', { body })).status).toBe(422)
})

it('an import of as many addresses as can be, and a file, is refused', async () => {
  const form = new FormData()
  form.set('addresses', JSON.stringify(addresses(2_000)))
  form.set('file', new Blob(['One more.']), 'one-more.md')
  expect(await refusal(send(desk.reviewer, 'POST /imports', { form }))).toMatchObject({ status: 413 })
  expect(await wholeDatabase().importJob.count()).toBe(0)
})

it.each(['else', '-1', '1.5'])('no page of rows begins at %s', async (cursor) => {
  const begun = await startImport(desk.reviewer, differentFiles(1))
  const answer = send(desk.reviewer, `GET /imports/${begun.id}/rows?cursor=${cursor}`)
  expect(await refusal(answer)).toMatchObject({ status: 422, field: 'cursor' })
})
