import { describe, expect, it } from 'vitest'
import { articleAddress, isNarrowed, readArticleQuery } from '@/components/article/list/article-query'

function again(address: string): string {
  return articleAddress(readArticleQuery(new URLSearchParams(address))).toString()
}

describe('the article list in the address', () => {
  it.each([
    '',
    'search=ferry',
    'language=de&state=in_review&who=me',
    'who=01a22a02-9c44-764d-b752-1e05b42f49b7',
    'sort=title&order=desc',
    'sort=open',
    'order=asc',
  ])('is the same after reading: %s', (address) => {
    expect(again(address)).toBe(address)
  })

  it.each(['state=none', 'who=somebody', 'sort=size', 'order=up', 'order=desc', 'search=+'])(
    'leaves out what makes no sense or goes without saying: %s',
    (address) => {
      expect(again(address)).toBe('')
    },
  )

  it('is narrowed by a filter, not by an order', () => {
    const narrowed = (address: string) => isNarrowed(readArticleQuery(new URLSearchParams(address)))
    expect([narrowed('sort=title'), narrowed('who=me'), narrowed('search=a')]).toEqual([false, true, true])
  })
})
