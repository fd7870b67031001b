import { describe, expect, it } from 'vitest'
import { omittedHeader, omittedOf, unsettledOf } from '@/lib/core/formats/omitted'
import { loadWriter } from '@/lib/publish/writers'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { Export } from '@/lib/schema/export'
import { ARTICLE_FORMATS, type FormatOf } from '@/lib/schema/export-formats'
import { doubtsOf, type Doubts } from '@/tests/read-back/doubts-of'
import { annotationOn, claimOf, exportOf, verdictOf } from './export-example'
import { fileOf } from './file-of'

const EARLIER = 'A ticket costs 1 pound, they say: *cheap* & <good>.'
const GONE = 'A ticket is free.'

const CLAIM = 'd0000000-0000-4000-8000-000000000001'
/** Four passages of one claim, of which one alone has the words that the verdict was given on. */
const UNSETTLED = modelOf([
  at(1, 'A ticket costs 2 pounds 😀.'),
  at(2, 'It is a scandal.', { status: 'fuzzy', score: 0.5, was: EARLIER }),
  at(3, 'No, it is not.', { status: 'moved', score: 0.8, was: EARLIER }),
  annotationOn(GONE, { id: idOf(4), claimId: CLAIM }),
])
const SURE = modelOf([at(1, 'A ticket costs 2 pounds 😀.')])

function idOf(number: number): string {
  return `a0000000-0000-4000-8000-00000000000${String(number)}`
}

function at(number: number, words: string, anchor: Partial<AnnotationView['anchor']> = {}): AnnotationView {
  const annotation = annotationOn(words, { id: idOf(number), claimId: CLAIM })
  return { ...annotation, anchor: { ...annotation.anchor, ...anchor } }
}

function modelOf(annotations: AnnotationView[]): Export {
  const verdict = verdictOf({
    id: 'e0000000-0000-4000-8000-000000000001',
    claimId: CLAIM,
    status: 'approved',
  })
  const claim = claimOf('A ticket costs 1 pound.', { id: CLAIM, approved: true, verdicts: [verdict] })
  return exportOf({ annotations, claims: [claim] })
}

async function doubtsIn(format: FormatOf<'article'>, model: Export): Promise<Doubts> {
  return doubtsOf(format, await fileOf(await loadWriter('article', format), model))
}

describe.each(ARTICLE_FORMATS)('an article as %s', (format) => {
  it('says of each annotation whether its words are those that its author marked, and what those were', async () => {
    const { places } = await doubtsIn(format, UNSETTLED)
    expect(places).toEqual([
      { place: 'confirmed', earlier: null },
      { place: 'to confirm', earlier: EARLIER },
      { place: 'to confirm', earlier: EARLIER },
      { place: 'not found', earlier: GONE },
    ])
  })

  it('shows a verdict as one on the earlier wording, with that wording, where the text has another', async () => {
    const { verdicts } = await doubtsIn(format, UNSETTLED)
    if (verdicts === null) {
      const omitted = omittedOf(UNSETTLED, format).map(({ part }) => part)
      expect(omitted).toContain('verdicts')
    } else expect(verdicts.toSorted()).toEqual([EARLIER, EARLIER, GONE])
  })

  it('says where it says what it lacks that places are not settled', async () => {
    expect((await doubtsIn(format, UNSETTLED)).told).not.toBe(false)
  })

  it('is empty when all annotated words are unchanged', async () => {
    const { places, verdicts, told } = await doubtsIn(format, SURE)
    expect(places).toEqual([{ place: 'confirmed', earlier: null }])
    expect(verdicts ?? []).toEqual([])
    expect(told ?? false).toBe(false)
  })
})

describe('what an export cannot carry', () => {
  it('has the places that are not settled, a claim that is repeated counting once', () => {
    expect(omittedHeader(unsettledOf(UNSETTLED))).toBe(
      '"places to confirm";count=1, "places not found";count=1',
    )
    expect(unsettledOf(SURE)).toEqual([])
  })
})
