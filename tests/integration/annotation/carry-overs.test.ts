import { expect, it } from 'vitest'
import { readAnchorsToCarry } from '@/lib/server/data/annotation/carry-overs'
import type { TestArticle } from '@/tests/factories/article'
import { capture, markWords } from '@/tests/factories/capturing'
import type { Desk } from '@/tests/factories/desk'
import { writeAs } from '@/tests/factories/granting'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDeskWithArticle } from '@/tests/integration/setup/desk-with-article'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk
let article: TestArticle
useDeskWithArticle((made) => ({ desk, article } = made))

// Else all that a job has carried already would be worked out once more while it holds the article.
it('what a new version has an anchor for is not to be carried again, placed or orphaned', async () => {
  const placed = await markWords(desk.reviewer, article, 'It is ugly.')
  const lost = await markWords(desk.reviewer, article, 'Nobody asked')
  const { id: fromVersionId } = await capture(desk.reviewer, article, 'It is ugly. And that was all.')
  const { id: versionId } = await capture(desk.reviewer, article, 'It is ugly. And that was that.')
  const left = () =>
    writeAs(desk.editor, 'article:import', (grant) =>
      readAnchorsToCarry(grant, { versionId, fromVersionId }, { after: undefined, limit: 9 }),
    )
  const anchors = () => wholeDatabase().anchor.count({ where: { versionId } })
  expect([await anchors(), await left()]).toEqual([2, []])
  await wholeDatabase().anchor.deleteMany({ where: { versionId } })
  const missing = await left()
  expect(missing.map(({ annotationId, start }) => [annotationId, start])).toEqual([
    [placed.id, 0],
    [lost.id, null],
  ])
})
