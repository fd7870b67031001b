import { describe, expect, it } from 'vitest'
import { countStatements } from '@/lib/core/formats/count-statements'
import { omittedOf, unsettledOf } from '@/lib/core/formats/omitted'
import { loadWriter } from '@/lib/publish/writers'
import type { Export } from '@/lib/schema/export'
import { ARTICLE_FORMATS } from '@/lib/schema/export-formats'
import { annotationOn, claimOf, exportOf } from './export-example'
import { fileOf } from './file-of'

const CLAIM = 'd0000000-0000-4000-8000-000000000001'

/** An article that says the same thing in so many places, each marked by two members. */
function repeating(times: number): Export {
  const claimed = { claimId: CLAIM, confidence: 80 }
  const places = Array.from({ length: times * 2 }, () => annotationOn('A ticket costs 2 pounds', claimed))
  const lost = Array.from({ length: times }, () => annotationOn('gone', claimed))
  return exportOf({
    annotations: [...places, ...lost],
    claims: [claimOf('A ticket costs 2 pounds.', { id: CLAIM })],
  })
}

/** Every number that a file for people states about the work, apart from numbers that name a note. */
function countsIn(text: string): string[] {
  return [
    ...(/<section class="summary"[\s\S]*?<\/section>/.exec(text) ?? []),
    ...(/## Tags[\s\S]*?## /.exec(text) ?? []),
    ...(/<dt>(?:Left out|Not settled)[\s\S]*<\/dl>/.exec(text) ?? []),
    ...(/Left out: .*\n.*/.exec(text) ?? []),
    ...(/"label": \[[\s\S]*?\]/.exec(text) ?? []),
  ].flatMap((part) => part.match(/\d+/g) ?? [])
}

describe('statements', () => {
  it('are one for each claim, and without a claim one for each wording', () => {
    const opinion = annotationOn('It is a scandal.', { tag: 'opinion' })
    expect(countStatements([...repeating(3).annotations, opinion, opinion])).toBe(2)
    expect(countStatements([opinion, annotationOn('No')])).toBe(2)
    expect(countStatements([])).toBe(0)
  })
})

describe.each(ARTICLE_FORMATS)('an article as %s', (format) => {
  it('counts a claim that is repeated once, wherever the file states a number', async () => {
    const write = await loadWriter('article', format)
    const counts = async (model: Export) => countsIn(new TextDecoder().decode(await fileOf(write, model)))
    expect(await counts(repeating(5))).toEqual(await counts(repeating(1)))
  })

  it('counts it once in what it says that it leaves out', () => {
    const counts = (model: Export) => [...omittedOf(model, format), ...unsettledOf(model)]
    expect(counts(repeating(5))).toEqual(counts(repeating(1)))
  })
})
