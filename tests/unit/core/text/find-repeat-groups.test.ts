import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalise } from '@/lib/core/text/canonicalise'
import {
  findRepeatGroups,
  shapeBetween,
  type Comparable,
  type RepeatGroup,
} from '@/lib/core/text/find-repeat-groups'
import { normaliseSentence } from '@/lib/core/text/repeats/sentence-form'
import { segment } from '@/lib/core/text/segment'
import { linesOf } from './lines-of'
import { checkRepeatGroups } from './check-repeat-groups'

function groupsOf(lines: readonly string[]): RepeatGroup[] {
  const { text, sentences } = linesOf(lines)
  const groups = findRepeatGroups(text, sentences)
  checkRepeatGroups(text, sentences, groups)
  return groups
}

function shapes(lines: readonly string[]): [number, string][][] {
  return groupsOf(lines).map(({ members }) => members.map(({ ordinal, shape }) => [ordinal, shape]))
}

const LEAD = 'The chairman of the harbour board says that nobody on the island has ever paid for the ferry.'

describe('findRepeatGroups', () => {
  it.each<[string, string, string]>([
    ['quotes and dashes', '“It’s” – so', '"It\'s" - so'],
    ['capitals', 'Straße', 'STRASSE'],
    ['ligatures', 'ﬁve', 'five'],
    ['white space', 'a b', 'a\n  b'],
  ])('takes sentences for equal that differ in %s', (_what, first, second) => {
    expect(groupsOf([first, second])).toEqual([
      { members: [first, second].map((_line, ordinal) => ({ ordinal, shape: 'equal', score: 1 })) },
    ])
  })

  it.each<[string, string, string]>([
    ['cut', LEAD, 'The chairman of the harbour board says that nobody on the isl'],
    ['cut', LEAD, 'The chairman of the harbour board says that nobody on the island…'],
    ['cut', LEAD, 'The chairman of the harbour board says that nobody on the island [more]'],
    ['cut', LEAD, LEAD.slice(0, -1)],
    ['extended', LEAD, `${LEAD} - The Coastal Daily`],
    ['extended', LEAD, `${LEAD.slice(0, -1)} | The Coastal Daily`],
    ['cut', `${LEAD.slice(0, -10)} — Coastal Daily`, `${LEAD.slice(0, -20)} — Coastal Daily`],
    ['similar', LEAD, LEAD.replace('says', 'claims')],
    ['similar', LEAD, LEAD.replace('nobody on the island', 'nobody of the island').replace('ever', 'yet')],
    ['similar', LEAD, LEAD.replace('ferry.', 'ferry so far.')],
    ['reworded', LEAD, LEAD.replace('harbour board', '“harbour” board').replace('“harbour”', '*harbour*')],
    ['extended', 'Islanders speak of debts', 'Islanders speak of debts - Island Post'],
    [
      'similar',
      '港务局主席昨天在会上说岛上没有人为渡船付过钱',
      '港务局主席昨天在会上说岛上从没有人为渡船付过钱',
    ],
    ['cut', '港务局主席说岛上没有人为渡船付过钱', '港务局主席说岛上没有人为渡船'],
  ])('finds one that is %s', (shape, model, copy) => {
    expect(shapes([model, 'Something else stands between.', copy])).toEqual([
      [
        [0, 'equal'],
        [2, shape],
      ],
    ])
    expect(shapeBetween(model, copy)).toBe(shape)
  })

  it('lets the fullest wording lead, and not the one that was cut off', () => {
    const cut = 'The chairman of the harbour board says that nobody on the isl'
    expect(shapes([cut, 'Something else stands between.', LEAD, LEAD.slice(0, -20)])).toEqual([
      [
        [2, 'equal'],
        [0, 'cut'],
        [3, 'cut'],
      ],
    ])
  })

  it.each<[string, string, string]>([
    ['mere punctuation', '...', '...'],
    ['a dash', '—', '–'],
    ['a single character', '5', '5'],
    ['a short phrase with something behind it', 'In other words', 'In other words they had paid.'],
    ['a short phrase with another word', 'I do not know what to say.', 'I do not know what to do.'],
    [
      'a finished sentence that another one begins with',
      'He lives on the far side of the strait.',
      'He lives on the far side of the strait and rows across it every morning.',
    ],
    ['a beginning of less than half', 'The chairman of the harbour board says', LEAD],
    ['a number', LEAD.replace('nobody', '3 people'), LEAD.replace('nobody', '4 people')],
    [
      'a number in words of its own',
      'Line 7 says what the crossing costs in all of the nine harbours.',
      'Line 8 says what the crossing costs in all of the nine harbours.',
    ],
    ['a name', `In Brack ${LEAD.slice(4)}`, `In Stoon ${LEAD.slice(4)}`],
    [
      'a name at the beginning',
      'Kenya voted for the old motion of the board on the third evening.',
      'Norway voted for the old motion of the board on the third evening.',
    ],
    [
      'what is said behind a dash',
      'The crossing is free for all - Nobody pays',
      'The crossing is free for all - Somebody must',
    ],
    [
      'its second half',
      LEAD,
      'The chairman of the harbour board says that every boat is to be painted in the spring.',
    ],
  ])('groups no sentences that differ in %s', (_what, first, second) => {
    expect(shapes([first, second])).toEqual([])
  })

  it('measures by the first of a group, so that likeness does not wander', () => {
    const words = LEAD.split(' ')
    const steps = ['says', 'nobody', 'island', 'ever', 'paid', 'ferry.'].map((_word, step) =>
      words.map((word, place) => (place > 2 && place <= 2 + 2 * step ? `${word}x` : word)).join(' '),
    )
    const groups = groupsOf(steps)
    expect(groups.length).toBeGreaterThan(1)
    expect(groups[0]?.members[0]).toEqual({ ordinal: 0, shape: 'equal', score: 1 })
  })

  it('lets residue, and what was detached, repeat only what they equal', () => {
    const [cut, reworded] = [LEAD.slice(0, -20), LEAD.replace('says', 'claims')]
    const { text, sentences } = linesOf([LEAD, cut, reworded, cut, reworded, LEAD])
    const marked = sentences.map((sentence, ordinal): Comparable => {
      if (ordinal === 1 || ordinal === 3) return { ...sentence, residue: true }
      // Said of one sentence, it holds for all that have its words.
      return ordinal === 4 ? { ...sentence, detached: true } : sentence
    })
    const groups = findRepeatGroups(text, marked)
    expect(groups.map(({ members }) => members.map(({ ordinal }) => ordinal))).toEqual([
      [0, 5],
      [1, 3],
      [2, 4],
    ])
  })

  it('finds a lead that returns in several shapes, and nothing else', () => {
    const text = canonicalise(readFileSync('tests/fixtures/ferry-levy.txt', 'utf8'))
    const sentences = segment(text, 'en')
    const told = findRepeatGroups(text, sentences).map(({ members }) =>
      members.map(({ ordinal, shape }) => {
        const words = text.slice(sentences[ordinal]?.start, sentences[ordinal]?.end)
        return `${shape}: ${words.slice(0, 17)}…${words.slice(-12)}`
      }),
    )
    const [crossing] = told.slice(2)
    expect(told.map((group) => group.length)).toEqual([7, 6, 6])
    expect(new Set(told[0])).toEqual(new Set(['equal: Of course, the qu… inevitable.']))
    expect(new Set(told[1])).toEqual(new Set(['equal: On the one hand, …very spring.']))
    expect(crossing).toEqual([
      'equal: On the other hand…ore the war.',
      'cut: On the other hand…nts did befo',
      'cut: On the other hand…nts did befo',
      'cut: On the other hand…oastal Daily',
      'equal: On the other hand…ore the war.',
      'cut: On the other hand…nts did befo',
    ])
  })
})

describe('groups of any text', () => {
  const word = fc.constantFrom(
    'board',
    'Board',
    'ferry',
    'levy',
    'Kelderby',
    'the',
    'a',
    'of',
    '12',
    '13',
    '渡',
    '船',
  )
  const line = fc
    .tuple(
      fc.array(word, { minLength: 1, maxLength: 14 }),
      fc.constantFrom('', '.', '…', ' - Post', ' | Daily'),
    )
    .map(([words, end]) => words.join(' ') + end)
  const lines = fc.array(line, { minLength: 1, maxLength: 30 })

  it('keep their laws', () => {
    fc.assert(fc.property(lines, (all) => void groupsOf(all)))
  })

  it('hold every sentence that is equal to another one', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const doubled = [...all, ...all]
        const grouped = new Set(
          groupsOf(doubled).flatMap(({ members }) => members.map(({ ordinal }) => ordinal)),
        )
        const told = doubled.flatMap((each, ordinal) => (normaliseSentence(each).length > 1 ? [ordinal] : []))
        expect(told.filter((ordinal) => !grouped.has(ordinal))).toEqual([])
      }),
    )
  })

  it('do not depend on what is nobody’s repeat', () => {
    const stranger = 'Quite unlike anything that has been printed on this or any other page so far.'
    fc.assert(
      fc.property(lines, (all) => {
        const shifted = groupsOf([stranger, ...all]).map(({ members }) =>
          members.map(({ ordinal, ...rest }) => ({ ordinal: ordinal - 1, ...rest })),
        )
        expect(shifted).toEqual(groupsOf(all).map(({ members }) => members))
      }),
    )
  })
})

describe('hostile texts', () => {
  it.each<[string, (index: number) => string]>([
    [
      'two words only',
      (index) => index.toString(2).padStart(20, '0').replaceAll('0', 'a ').replaceAll('1', 'b '),
    ],
    [
      'one template',
      (index) =>
        `Paragraph ${index % 97} says in line ${index} what the crossing costs in all of the harbours.`,
    ],
    ['ever longer', (index) => 'and so on '.repeat(1 + (index % 400))],
    [
      'one beginning',
      (index) =>
        `The chairman of the harbour board says that nobody has paid ${'for '.repeat(index % 7)}${index}`,
    ],
  ])('are grouped in the end, where comparing each with each would not be: %s', (_what, write) => {
    const { text, sentences } = linesOf(Array.from({ length: 4_000 }, (_none, index) => write(index).trim()))
    checkRepeatGroups(text, sentences, findRepeatGroups(text, sentences))
  })
})
