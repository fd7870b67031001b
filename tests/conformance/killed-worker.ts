import { wholeDatabase } from '@/tests/factories/whole-database'
import { createDesk } from '@/tests/factories/desk'
import { importUnderKills } from '@/tests/factories/import-under-kills'
import type { Check } from './check'

const ROWS = 100
const KILLS = 20

/** An import whose worker is killed at random moments: every row ends exactly once, and makes one article. */
export const check: Check = async () => {
  const { reviewer } = await createDesk()
  const { DATABASE_URL: databaseUrl = '' } = process.env
  const { rows, kills } = await importUnderKills(reviewer, databaseUrl, { rows: ROWS, kills: KILLS })
  const articles = rows.flatMap(({ article }) => (article ? [article.articleId] : []))
  return {
    figures: [
      { name: 'killed_worker.kills', value: kills, must: KILLS },
      { name: 'killed_worker.rows', value: rows.length, must: ROWS },
      {
        name: 'killed_worker.created',
        value: rows.filter(({ status }) => status === 'created').length,
        must: ROWS,
      },
      { name: 'killed_worker.articles_named', value: new Set(articles).size, must: ROWS },
      { name: 'killed_worker.articles_stored', value: await wholeDatabase().article.count(), must: ROWS },
    ],
    faults: rows.flatMap(({ position, reason }) =>
      reason === null ? [] : [`row ${String(position)}: ${reason}`],
    ),
  }
}
