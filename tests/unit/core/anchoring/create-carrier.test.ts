import { describe as suite, expect, it } from 'vitest'
import { createCarrier, type AnchorToCarry } from '@/lib/core/anchoring/create-carrier'
import { describe } from '@/lib/core/anchoring/describe'

const BEFORE = 'The mayor met reporters on Monday. The colour of the wall faded. Nobody was hurt.'

function anchorOn(
  words: string,
  rest: Partial<Pick<AnchorToCarry, 'status' | 'was' | 'approved'>> = {},
): AnchorToCarry {
  const start = BEFORE.indexOf(words)
  const span = { start, end: start + words.length }
  return {
    annotationId: 'a1',
    status: 'exact',
    was: null,
    approved: false,
    ...rest,
    ...span,
    ...describe(BEFORE, span),
  }
}

function orphanOf(exact: string, rest: { prefix?: string; suffix?: string } = {}): AnchorToCarry {
  const { prefix = '', suffix = '' } = rest
  const nowhere = { start: null, end: null, status: 'orphaned' as const, was: null, approved: false }
  return { annotationId: 'a1', ...nowhere, exact, prefix, suffix }
}

suite('createCarrier', () => {
  const carry = (after: string, anchor: AnchorToCarry) =>
    createCarrier({ before: BEFORE, after, language: 'en' }).carryAnchor(anchor)

  it('carries words that stand, with the context that they have now', () => {
    const after = `News. ${BEFORE}`
    const words = 'Nobody was hurt.'
    const start = after.indexOf(words)
    expect(carry(after, anchorOn(words))).toEqual({
      annotationId: 'a1',
      start,
      end: start + words.length,
      exact: words,
      prefix: '. The colour of the wall faded. ',
      suffix: '',
      status: 'exact',
      score: 1,
      was: null,
    })
  })

  it('asks about words that have changed, and keeps the old ones until a person has spoken', () => {
    const after = BEFORE.replace('Nobody was', 'Two were')
    expect(carry(after, anchorOn('Nobody was hurt.'))).toMatchObject({
      status: 'fuzzy',
      was: 'Nobody was hurt.',
    })
  })

  it('takes another spelling, but not under an approved verdict', () => {
    const after = BEFORE.replace('colour', 'color')
    const words = 'The colour of the wall faded.'
    expect(carry(after, anchorOn(words))).toMatchObject({
      status: 'moved',
      was: null,
      exact: 'The color of the wall faded.',
    })
    expect(carry(after, anchorOn(words, { approved: true }))).toMatchObject({ status: 'fuzzy', was: words })
  })

  it('leaves unsure what was unsure, with the words that were asked about first', () => {
    const unsure = anchorOn('Nobody was hurt.', { status: 'fuzzy', was: 'No one was hurt.' })
    expect(carry(`News. ${BEFORE}`, unsure)).toMatchObject({
      status: 'fuzzy',
      was: 'No one was hurt.',
      exact: 'Nobody was hurt.',
    })
  })

  it('leaves unsure what was unsure, though the words asked about are there again', () => {
    const unsure = anchorOn('Nobody was hurt.', { status: 'fuzzy', was: 'Nobody was hurt.' })
    expect(carry(`News. ${BEFORE}`, unsure)).toMatchObject({ status: 'fuzzy', was: 'Nobody was hurt.' })
  })

  it('asks about words that stand in a sentence that says something else now', () => {
    const after = BEFORE.replace('The colour of', 'No colour of')
    expect(carry(after, anchorOn('the wall faded'))).toMatchObject({
      status: 'fuzzy',
      exact: 'the wall faded',
      was: 'the wall faded',
    })
  })

  it('compares with the words that were asked about, not with those of the offer', () => {
    const settled = anchorOn('Nobody was hurt.', { was: 'Somebody was hurt.' })
    expect(carry(`News. ${BEFORE}`, settled)).toMatchObject({ status: 'fuzzy', was: 'Somebody was hurt.' })
  })

  it('orphans words that are gone, and keeps them with their context', () => {
    const anchor = anchorOn('Nobody was hurt.')
    expect(carry('Something else entirely stands here today.', anchor)).toEqual({
      annotationId: 'a1',
      start: null,
      end: null,
      status: 'orphaned',
      score: 0,
      was: null,
      exact: 'Nobody was hurt.',
      prefix: anchor.prefix,
      suffix: '',
    })
  })

  it('orphans the words that were asked about where even their offer is gone', () => {
    const unsure = anchorOn('Nobody was hurt.', { status: 'fuzzy', was: 'No one was hurt.' })
    expect(carry('Something else entirely stands here today.', unsure)).toMatchObject({
      status: 'orphaned',
      exact: 'No one was hurt.',
      was: null,
    })
  })

  it('offers an orphan where its words have come back', () => {
    const after = `${BEFORE} The pier burned.`
    expect(carry(after, orphanOf('The pier burned.'))).toMatchObject({
      status: 'fuzzy',
      was: 'The pier burned.',
      start: BEFORE.length + 1,
      end: after.length,
    })
  })

  it('leaves an orphan whose words are not there, or there twice', () => {
    for (const after of ['A dog barked.', 'The pier burned. Then it rained. The pier burned.'])
      expect(carry(after, orphanOf('The pier burned.'))).toMatchObject({
        status: 'orphaned',
        start: null,
        exact: 'The pier burned.',
      })
  })

  it('carries where a sentence begins, though what it says has changed further on', () => {
    const after = `News. ${BEFORE.replace('was hurt', 'was killed')}`
    const { carryOffset } = createCarrier({ before: BEFORE, after })
    expect(carryOffset(BEFORE.indexOf('The colour'))).toBe(after.indexOf('The colour'))
    expect(carryOffset(BEFORE.indexOf('Nobody'))).toBeUndefined()
  })
})
