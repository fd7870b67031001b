import { describe, expect, it } from 'vitest'
import { judgeArticle } from '@/lib/ingest/extract/judge-article'

const LONG = { prose: 3_000, total: 3_200, linked: 100 }
const NOTHING = {
  isDense: false,
  isTeasers: false,
  isDeclared: false,
  isReaderable: false,
  isFrontAddress: false,
}

describe('whether a page is an article', () => {
  it.each([
    ['long prose by itself', { part: LONG }, true],
    ['long prose at a front address', { part: LONG, isFrontAddress: true }, false],
    [
      'a declared one at a front address',
      { part: LONG, isFrontAddress: true, isDeclared: true, isReaderable: true },
      true,
    ],
    [
      'headlines, whatever is declared',
      { part: LONG, isTeasers: true, isDeclared: true, isReaderable: true },
      false,
    ],
    ['short prose that is declared', { part: { prose: 600, total: 650, linked: 0 }, isDeclared: true }, true],
    [
      'less than the shortest',
      { part: { prose: 300, total: 300, linked: 0 }, isDeclared: true, isReaderable: true },
      false,
    ],
    [
      'as little in dense writing',
      { part: { prose: 300, total: 300, linked: 0 }, isDense: true, isDeclared: true },
      true,
    ],
    ['mostly links', { part: { prose: 700, total: 2_000, linked: 1_200 }, isReaderable: true }, false],
    ['nothing', { part: { prose: 0, total: 0, linked: 0 }, isDeclared: true, isReaderable: true }, false],
  ])('is told of %s', (_what, signs, isArticle) => {
    expect(judgeArticle({ ...NOTHING, ...signs })).toBe(isArticle)
  })
})
