import { describe, expect, it } from 'vitest'
import { speakerOf, turnsOf } from '@/lib/core/document/turns'
import type { Span } from '@/lib/core/text/span'
import { DOCUMENT, paragraph } from './transcript-example'

describe('the turns of a transcript', () => {
  it('begin where another one speaks', () => {
    expect(turnsOf(DOCUMENT)).toEqual([
      { start: 7, speaker: 'Anna' },
      { start: 17, speaker: '' },
      { start: 30, speaker: 'Anna' },
    ])
    expect(turnsOf({ type: 'doc', content: [paragraph('One')] })).toEqual([])
  })

  it.each<[string, Span, string | null]>([
    ['before the first', { start: 0, end: 5 }, null],
    ['in one', { start: 7, end: 10 }, 'Anna'],
    ['to the end of one', { start: 12, end: 17 }, 'Anna'],
    ['of somebody unnamed', { start: 20, end: 22 }, null],
    ['over two', { start: 12, end: 18 }, null],
    ['in the last', { start: 31, end: 34 }, 'Anna'],
  ])('say a passage %s', (_, span, speaker) => {
    expect(speakerOf(turnsOf(DOCUMENT), span)).toBe(speaker)
  })
})
