import { describe as suite, expect, it } from 'vitest'
import { describe } from '@/lib/core/anchoring/describe'
import { judgePlaces } from '@/lib/core/anchoring/judge-places'
import type { Reanchored } from '@/lib/core/anchoring/reanchored'

const ORPHANED: Reanchored = { status: 'orphaned', score: 0 }

type Case = {
  before: string
  after: string
  /** The words of the annotation, and those at which the search has found it. */
  marked: string
  found: string
  status?: 'exact' | 'moved' | 'fuzzy'
}

/** What becomes of a place that a search has found: its status and words. */
function judge({ before, after, marked, found, status = 'moved' }: Case): [string, string] | undefined {
  const at = (text: string, words: string) => {
    const start = text.indexOf(words)
    expect(start, words).toBeGreaterThanOrEqual(0)
    return { start, end: start + words.length }
  }
  const span = at(before, marked)
  const place = judgePlaces(() => ({ ...at(after, found), status, score: 0.9 }), {
    before,
    after,
    language: 'en',
  })
  const judged = place({ ...span, ...describe(before, span) })
  if (judged.status === 'orphaned') return undefined
  expect(judged.score, 'the score stays').toBe(0.9)
  return [judged.status, after.slice(judged.start, judged.end)]
}

suite('judgePlaces', () => {
  const lead = 'The mayor met reporters on Monday. '

  it.each<[string, Case, [string, string]]>([
    [
      'takes a sentence that says the same in other signs',
      {
        before: `${lead}He called it "a gift".`,
        after: `${lead}He called it “a gift”.`,
        marked: 'He called it "a gift".',
        found: 'He called it “a gift”.',
      },
      ['moved', 'He called it “a gift”.'],
    ],
    [
      'asks about a sentence with another figure',
      {
        before: `${lead}It cost 5 million.`,
        after: `${lead}It cost 6 million.`,
        marked: 'It cost 5 million.',
        found: 'It cost 6 million.',
      },
      ['fuzzy', 'It cost 6 million.'],
    ],
    [
      'asks about a sentence that was denied',
      {
        before: `${lead}He was there.`,
        after: `${lead}He was not there.`,
        marked: 'He was there.',
        found: 'He was not there.',
      },
      ['fuzzy', 'He was not there.'],
    ],
    [
      'puts a mark on a whole sentence on the whole new one',
      {
        before: `${lead}It is "done".`,
        after: `${lead}It is “done”.`,
        marked: 'It is "done".',
        found: 'It is “done',
      },
      ['moved', 'It is “done”.'],
    ],
    [
      'offers the whole of a sentence that has changed',
      {
        before: `${lead}The wall stood firm.`,
        after: `${lead}The old wall stood firm.`,
        marked: 'The wall stood firm.',
        found: 'wall stood firm',
      },
      ['fuzzy', 'The old wall stood firm.'],
    ],
    [
      'offers the words alone where they are a small part of the new sentence',
      {
        before: `${lead}It fell.`,
        after: `${lead}After weeks of rain and a night of storm, the harbour master said, it fell.`,
        marked: 'It fell.',
        found: 'it fell.',
      },
      ['fuzzy', 'it fell.'],
    ],
    [
      'shows words that stand exactly alone, whatever came around them',
      {
        before: `${lead}The wall fell at night.`,
        after: `${lead}Nobody denies that The wall fell at night. It rained.`,
        marked: 'The wall fell at night.',
        found: 'The wall fell at night.',
        status: 'exact',
      },
      ['fuzzy', 'The wall fell at night.'],
    ],
    [
      'asks about a part whose words stand, in a sentence that says something else',
      {
        before: `${lead}He said the wall would hold.`,
        after: `${lead}Nobody said the wall would hold.`,
        marked: 'the wall would hold',
        found: 'the wall would hold',
        status: 'exact',
      },
      ['fuzzy', 'the wall would hold'],
    ],
    [
      'leaves a part whose sentence says the same',
      {
        before: `${lead}He said “the wall would hold”.`,
        after: `${lead}He said "the wall would hold".`,
        marked: 'the wall would hold',
        found: 'the wall would hold',
        status: 'exact',
      },
      ['exact', 'the wall would hold'],
    ],
    [
      'leaves a part at the beginning of its sentence a part',
      {
        before: `${lead}He said “the wall would hold”.`,
        after: `${lead}He said "the wall would hold".`,
        marked: 'He said',
        found: 'He said',
        status: 'exact',
      },
      ['exact', 'He said'],
    ],
    [
      'leaves a part at the end of its sentence a part',
      {
        before: `${lead}“Here,” he said.`,
        after: `${lead}"Here," he said.`,
        marked: 'he said.',
        found: 'he said.',
        status: 'exact',
      },
      ['exact', 'he said.'],
    ],
    [
      'leaves a whole sentence where it stands as it did, whatever its neighbours say now',
      {
        before: `${lead}He left.`,
        after: 'The mayor met nobody on Tuesday. He left.',
        marked: 'He left.',
        found: 'He left.',
        status: 'exact',
      },
      ['exact', 'He left.'],
    ],
    [
      'never makes an offer surer',
      {
        before: `${lead}It is "done".`,
        after: `${lead}It is “done”.`,
        marked: 'It is "done".',
        found: 'It is “done',
        status: 'fuzzy',
      },
      ['fuzzy', 'It is “done”.'],
    ],
    [
      'leaves the place alone in a block that stands at its shift',
      {
        before: `${lead}It rose.`,
        after: `News\n\n${lead}It rose.`,
        marked: 'It rose.',
        found: 'It rose.',
        status: 'exact',
      },
      ['exact', 'It rose.'],
    ],
    [
      'asks where the same words stand in a block that says more',
      {
        before: 'He lied.',
        after: 'He lied, they claim.',
        marked: 'He lied',
        found: 'He lied',
        status: 'exact',
      },
      ['fuzzy', 'He lied'],
    ],
  ])('%s', (_, example, judged) => {
    expect(judge(example)).toEqual(judged)
  })

  it('has nothing to judge where nothing was found', () => {
    const place = judgePlaces(() => ORPHANED, { before: 'One.', after: 'Two.' })
    expect(place({ start: 0, end: 4, exact: 'One.', prefix: '', suffix: '' })).toBe(ORPHANED)
  })

  it('hands back the search itself where the text is the same', () => {
    const find = (): Reanchored => ORPHANED
    expect(judgePlaces(find, { before: 'One.', after: 'One.' })).toBe(find)
  })

  it('reads other spelling as the same only in a language that it knows', () => {
    const before = 'It rained. The colour faded.'
    const after = 'It snowed. The color faded.'
    const anchor = { start: 11, end: 28, exact: 'The colour faded.', prefix: '', suffix: '' }
    const find = (): Reanchored => ({ start: 11, end: 27, status: 'moved', score: 0.9 })
    expect(judgePlaces(find, { before, after, language: 'en' })(anchor)).toMatchObject({ status: 'moved' })
    expect(judgePlaces(find, { before, after })(anchor)).toMatchObject({ status: 'fuzzy' })
  })

  it('takes a very long sentence for the same only if it is', () => {
    const long = `It went on ${'and on '.repeat(3_000)}“so”`
    const find = (): Reanchored => ({ start: 0, end: long.length, status: 'moved', score: 0.9 })
    const anchor = { start: 0, end: long.length, exact: long, prefix: '', suffix: '' }
    const after = long.replace('“so”', '"so"')
    expect(judgePlaces(find, { before: `${long}\n\nOne.`, after: `${after}\n\nTwo.` })(anchor).status).toBe(
      'fuzzy',
    )
    expect(judgePlaces(find, { before: `${long}\n\nOne.`, after: `${long}\n\nTwo.` })(anchor).status).toBe(
      'moved',
    )
  })
})
