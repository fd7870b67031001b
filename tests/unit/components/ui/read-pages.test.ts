import { describe, expect, it } from 'vitest'
import { readPages } from '@/components/ui/read-pages'
import { fail, ok, type Result } from '@/lib/core/result'

type NumberPage = { items: number[]; nextCursor: string | null }

function list(...answers: Result<NumberPage>[]) {
  const asked: (string | undefined)[] = []
  const pages = readPages<NumberPage>(({ cursor }) => {
    asked.push(cursor)
    return Promise.resolve(answers[asked.length - 1] ?? fail('not_found', 'No such page.'))
  })
  return { asked, pages }
}

describe('all pages of a list', () => {
  it('are read one after another, from cursor to cursor', async () => {
    const { asked, pages } = list(
      ok({ items: [1, 2], nextCursor: 'a' }),
      ok({ items: [], nextCursor: 'b' }),
      ok({ items: [3], nextCursor: null }),
    )
    const read = await pages
    expect(read.ok && read.value.flatMap(({ items }) => items)).toEqual([1, 2, 3])
    expect(asked).toEqual([undefined, 'a', 'b'])
  })

  it('are none but the failure when one of them fails', async () => {
    const { asked, pages } = list(ok({ items: [1], nextCursor: 'a' }), fail('forbidden', 'No.'))
    expect(await pages).toEqual(fail('forbidden', 'No.'))
    expect(asked).toHaveLength(2)
  })
})
