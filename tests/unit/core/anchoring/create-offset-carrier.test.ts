import { describe, expect, it } from 'vitest'
import { createOffsetCarrier } from '@/lib/core/anchoring/create-offset-carrier'
import type { OldAnchor, Reanchored } from '@/lib/core/anchoring/reanchored'

const TEXT = 'The sea rose at night. It fell.'

/** The anchors that the carrier asks about when it carries an offset. */
function asked(text: string, offset: number): OldAnchor[] {
  const anchors: OldAnchor[] = []
  createOffsetCarrier(text, (anchor) => {
    anchors.push(anchor)
    return { status: 'orphaned', score: 0 }
  })(offset)
  return anchors
}

describe('createOffsetCarrier', () => {
  it('asks where the next twelve units went, with what stands around them', () => {
    expect(asked(TEXT, 4)).toEqual([
      { start: 4, end: 15, exact: 'sea rose at', prefix: 'The ', suffix: ' night. It fell.' },
    ])
    expect(asked(TEXT, 0)).toMatchObject([{ start: 0, end: 12, exact: 'The sea rose' }])
  })

  it('asks for less at the end of the text', () => {
    expect(asked(TEXT, 26)).toMatchObject([{ start: 26, end: 31, exact: 'fell.' }])
  })

  it('halves no character', () => {
    expect(asked('The waves 😀 rose', 0)).toMatchObject([{ exact: 'The waves 😀' }])
    expect(asked('The waves, 😀 rose', 0)).toMatchObject([{ exact: 'The waves,' }])
  })

  it('asks nothing where nothing begins: in white space, or at the end', () => {
    expect(asked(TEXT, 3)).toEqual([])
    expect(asked(TEXT, TEXT.length)).toEqual([])
  })

  it.each<[Reanchored['status'], number | undefined]>([
    ['exact', 40],
    ['moved', undefined],
    ['fuzzy', undefined],
  ])('carries the offset where the words are found as %s', (status, offset) => {
    const place = (): Reanchored =>
      status === 'orphaned' ? { status, score: 0 } : { start: 40, end: 52, status, score: 1 }
    expect(createOffsetCarrier(TEXT, place)(0)).toBe(offset)
  })

  it('carries nothing that is orphaned', () => {
    expect(createOffsetCarrier(TEXT, () => ({ status: 'orphaned', score: 0 }))(0)).toBeUndefined()
  })
})
