import { beforeEach } from 'vitest'
import { TEXT } from '@/tests/factories/annotating'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { createDesk, type Desk } from '@/tests/factories/desk'

type DeskWithArticle = { desk: Desk; article: TestArticle }

/** Gives each test a desk of its own, with an article of its reviewer. */
export function useDeskWithArticle(
  give: (made: DeskWithArticle) => void,
  { text = TEXT }: { text?: string } = {},
): void {
  beforeEach(async () => {
    const desk = await createDesk()
    give({ desk, article: await createArticle(desk.reviewer, text) })
  })
}
