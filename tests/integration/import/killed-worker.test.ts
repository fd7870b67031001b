import { expect, it } from 'vitest'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { createDesk } from '@/tests/factories/desk'
import { importUnderKills } from '@/tests/factories/import-under-kills'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const database = useDatabase()

it('ends every row of an import exactly once, though its worker is killed in the middle', async () => {
  const desk = await createDesk()
  const { rows, kills } = await importUnderKills(desk.reviewer, database.url, { rows: 20, kills: 3 })
  expect(kills).toBe(3)
  expect(rows.map(({ status }) => status)).toEqual(rows.map(() => 'created'))
  expect(new Set(rows.map(({ article }) => article?.articleId)).size).toBe(20)
  expect(await wholeDatabase().article.count()).toBe(20)
})
