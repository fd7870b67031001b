import { describe, expect, it } from 'vitest'
import { align } from '@/lib/core/anchoring/align'
import { pairSentences } from '@/lib/core/anchoring/pair-sentences'
import { createTokeniser } from '@/lib/core/anchoring/tokens'
import { segment } from '@/lib/core/text/segment'

/** Which sentences became which, by their ordinals: "0>0", "1>–" for one that went, "0~2" for one that moved. */
function pair(before: string, after: string): string[] {
  const alignment = align({ before, after }, createTokeniser())
  const ordinals = ({ start, end }: { start: number; end: number }): string =>
    Array.from({ length: end - start }, (_, at) => start + at).join('+') || '–'
  return pairSentences(alignment, segment(before, 'en'), segment(after, 'en')).map(
    (pairing) => `${ordinals(pairing.before)}${pairing.moved ? '~' : '>'}${ordinals(pairing.after)}`,
  )
}

const MET = 'The council of the town met on Monday evening.'
const WARNED = 'Residents had warned of the flood for many years.'
const WALL = 'A higher wall would certainly hold, the mayor promised.'
const TEXT = [MET, WARNED, WALL].join(' ')

describe('pairSentences', () => {
  it.each<[string, string, string, string[]]>([
    ['pairs equal texts one by one', TEXT, TEXT, ['0>0', '1>1', '2>2']],
    ['pairs nothing with nothing', '', '', []],
    ['names what came into an empty text', '', TEXT, ['–>0', '–>1', '–>2']],
    ['names what went from one', TEXT, '', ['0>–', '1>–', '2>–']],
    ['puts what went where it stood', TEXT, `${MET} ${WALL}`, ['0>0', '1>–', '2>1']],
    ['puts what came where it stands', `${MET} ${WALL}`, TEXT, ['0>0', '–>1', '1>2']],
    [
      'joins two sentences that became one',
      TEXT,
      `${MET.slice(0, -1)}, and residents had warned of the flood for many years. ${WALL}`,
      ['0+1>0', '2>1'],
    ],
    [
      'parts one sentence that became two',
      `${MET} Residents had warned of the flood for many years, and nobody in the town hall had listened to them. ${WALL}`,
      `${MET} ${WARNED} Nobody in the town hall had listened to them. ${WALL}`,
      ['0>0', '1>1+2', '2>3'],
    ],
    ['follows a sentence to the start', TEXT, [WALL, MET, WARNED].join(' '), ['2~0', '0>1', '1>2']],
    ['follows a sentence to the end', TEXT, [WARNED, WALL, MET].join(' '), ['1>0', '2>1', '0~2']],
    [
      'pairs a sentence of which half of the letters stay',
      `${MET} ${WALL}`,
      `The council of the town met behind closed gates. ${WALL}`,
      ['0>0', '1>1'],
    ],
    [
      'pairs no sentence of which too little stays',
      `${MET} ${WALL}`,
      `Fishermen everywhere celebrated springtime on Monday evening. ${WALL}`,
      ['0>–', '–>0', '1>1'],
    ],
  ])('%s', (...[, before, after, pairs]) => {
    expect(pair(before, after)).toEqual(pairs)
  })

  it('holds every sentence of either side once', () => {
    const before = [MET, WARNED, WALL, MET, 'Why?'].join(' ')
    const after = ['Why?', WALL, MET, 'It rained.', MET].join(' ')
    const sides = pair(before, after).map((said) => said.split(/[>~]/))
    for (const [side, count] of [
      [0, 5],
      [1, 5],
    ] as const) {
      const all = sides.flatMap((said) => (said[side] === '–' ? [] : (said[side]?.split('+') ?? [])))
      expect(all.sort()).toEqual(Array.from({ length: count }, (_, at) => String(at)))
    }
  })
})
