import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { showClaim } from '@/components/claim/use-claim'
import type { ClaimView } from '@/lib/schema/claim'
import { CLAIM } from '@/tests/unit/core/annotation/claim-example'

const KEY = ['claim', 'c1']
const ASKED = 1_000

function claim(text: string): ClaimView {
  return { ...CLAIM, text }
}

function shownAfter(readAt: number) {
  const queries = new QueryClient()
  queries.setQueryData(KEY, claim('Read with the article.'), { updatedAt: readAt })
  showClaim(queries, claim('Read with the verdict.'), ASKED)
  const text = queries.getQueryData<ClaimView>(KEY)?.text
  return { text, readAgain: queries.getQueryState(KEY)?.isInvalidated }
}

describe('a claim that came with the verdict to decide on', () => {
  it('is shown in place of an older one', () => {
    expect(shownAfter(ASKED - 1)).toEqual({ text: 'Read with the verdict.', readAgain: false })
  })

  it('does not replace what was read since it was asked for, which is read once more', () => {
    expect(shownAfter(ASKED + 1)).toEqual({ text: 'Read with the article.', readAgain: true })
  })

  it('is shown where nothing was', () => {
    const queries = new QueryClient()
    showClaim(queries, claim('Read with the verdict.'), ASKED)
    expect(queries.getQueryData<ClaimView>(KEY)?.text).toBe('Read with the verdict.')
  })
})
