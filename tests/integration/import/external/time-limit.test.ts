import { expect, it, vi } from 'vitest'
import { createDesk } from '@/tests/factories/desk'
import { importExternal } from '@/tests/factories/external-import'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

vi.mock('@/lib/server/services/import/find-places', async (original) => ({
  ...(await original<object>()),
  LONGEST_SEARCH: 0,
}))

it('once the time is up no more articles are made, and the rows say how to go on', async () => {
  const desk = await createDesk()
  const file = { text: 'A text of its own.', label: [[0, 6, 'Claim']] }
  const report = await importExternal(desk.reviewer, file, { mapping: { Claim: 'unsupported' } })
  expect(report.rows).toMatchObject([
    {
      outcome: 'unplaced',
      reason: 'No article was created because of the time limit. Import the file again to continue.',
    },
  ])
  expect(await wholeDatabase().article.count({ where: { workspaceId: desk.workspaceId } })).toBe(0)
})
