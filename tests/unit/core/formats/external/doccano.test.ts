import { describe, expect, it } from 'vitest'
import { read, remarks, told } from './read'

const TEXT = 'Ships 🚢 sail. 😀 They sink.'

describe('a file of doccano', () => {
  it.each([
    [
      'label',
      {
        label: [
          [6, 7, 'ship'],
          [16, 26, 'claim'],
        ],
      },
    ],
    [
      'labels',
      {
        labels: [
          [6, 7, 'ship'],
          [16, 26, 'claim'],
        ],
      },
    ],
    [
      'entities',
      {
        entities: [
          { id: 1, label: 'ship', start_offset: 6, end_offset: 7 },
          { id: 2, label: 'claim', start_offset: 16, end_offset: 26 },
        ],
      },
    ],
    [
      'annotations',
      {
        annotations: [
          { label: 'ship', start_offset: 6, end_offset: 7, user: 3 },
          { label: 'claim', start_offset: 16, end_offset: 26, user: 3 },
        ],
      },
    ],
  ])('counts characters, not UTF-16 units, in "%s"', (_, fields) => {
    const file = read({ text: TEXT, ...fields })
    expect(file.tool).toBe('doccano')
    expect(told(file)).toEqual(['🚢: ship', 'They sink.: claim'])
  })

  it('is read line by line, each a text, and a list of the same is read too', () => {
    const lines = [
      { text: 'One.', label: [[0, 3, 'a']] },
      { data: 'Two.', label: [] },
    ]
    for (const content of [lines.map((line) => JSON.stringify(line)).join('\r\n\r\n'), lines]) {
      const file = read(content)
      expect(file.documents.map(({ name, text }) => [name, text])).toEqual([['One.', 'One.']])
      expect(file.emptyDocumentCount).toBe(1)
    }
  })

  it('keeps spans that overlap or are there twice', () => {
    expect(
      told(
        read({
          text: 'abcdef',
          label: [
            [0, 4, 'x'],
            [2, 6, 'y'],
            [0, 4, 'x'],
          ],
        }),
      ),
    ).toEqual(['abcd: x', 'cdef: y', 'abcd: x'])
  })

  it('says of each line and span that cannot come in why', () => {
    const lines = [
      JSON.stringify({
        text: 'abc',
        label: [[0, 9, 'x'], [2, 1, 'x'], ['a', 'b', 'x'], [-1, 2, 'x'], 'good'],
      }),
      '{"text": "cut off',
      JSON.stringify({ label: [[0, 1, 'x']] }),
      JSON.stringify({ text: '\u0000', label: [] }),
      JSON.stringify({ text: 'abc', entities: [], relations: [{ id: 0, from_id: 0, to_id: 1, type: 'of' }] }),
      '[1]',
    ]
    const file = read(lines.join('\n'))
    expect(told(file)).toEqual([])
    expect(remarks(file).map((line) => line.split(': ')[0])).toEqual([
      '1 faulty',
      '1 faulty',
      '1 faulty',
      '1 faulty',
      '1 not_carried',
      '2 faulty',
      '3 faulty',
      '4 faulty',
      '5 not_carried',
      '6 faulty',
    ])
  })
})
