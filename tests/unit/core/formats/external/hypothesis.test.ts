import { describe, expect, it } from 'vitest'
import { read, remarks, told } from './read'

function entry(more: object = {}) {
  return {
    id: 'abc',
    created: '2024-05-01T10:00:00.123456+00:00',
    user: 'acct:maya@hypothes.is',
    uri: 'https://news.example/a',
    text: 'A note.',
    tags: ['claim', 'money'],
    document: { title: ['The title'] },
    target: [
      {
        source: 'https://news.example/a',
        selector: [
          {
            type: 'RangeSelector',
            startContainer: '/p[1]',
            startOffset: 0,
            endContainer: '/p[1]',
            endOffset: 5,
          },
          { type: 'TextPositionSelector', start: 10, end: 15 },
          { type: 'TextQuoteSelector', exact: 'words', prefix: 'some ', suffix: ' here' },
        ],
      },
    ],
    ...more,
  }
}

describe('annotations of Hypothesis', () => {
  it('are read from JSON lines, and what is left out names its line', () => {
    const lines = [
      entry(),
      '{"broken',
      '',
      entry({ references: ['abc'] }),
      entry({ uri: undefined, target: [] }),
    ]
    const file = read(
      lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    )
    expect(file.tool).toBe('hypothesis')
    expect(told(file)).toEqual(['words: claim, money'])
    expect(remarks(file)).toEqual([
      '2 faulty: The entry is not an annotation.',
      '4 not_carried: A reply to another annotation.',
      '5 faulty: The annotation does not name its page.',
    ])
  })

  it.each([
    ['an answer of the API', { total: 1, rows: [entry()] }],
    ['a file that the client exported', { export_date: '2024-05-02', annotations: [entry()] }],
    ['a bare list', [entry()]],
    ['JSON lines', `\ufeff${JSON.stringify(entry())}\r\n`],
    ['JSON lines with one that is empty', `\n${JSON.stringify(entry())}\n\n`],
  ])('are read from %s', (_, content) => {
    const file = read(content)
    expect(file).toMatchObject({
      tool: 'hypothesis',
      documents: [
        {
          name: 'The title',
          url: 'https://news.example/a',
          annotations: [
            {
              row: 1,
              id: 'abc',
              labels: ['claim', 'money'],
              note: 'A note.',
              author: 'maya@hypothes.is',
              createdAt: '2024-05-01T10:00:00.123Z',
              place: { kind: 'hypothesis', selectors: [{ type: 'RangeSelector' }, {}, {}] },
              quote: 'words',
            },
          ],
        },
      ],
      remarks: [],
    })
  })

  it('are one document a page, and the name that a person shows comes before the account’s', () => {
    const other = entry({ uri: 'https://news.example/b', user_info: { display_name: 'Maya' } })
    const { documents } = read([entry(), other, entry()])
    expect(documents.map(({ annotations }) => annotations.length)).toEqual([2, 1])
    expect(documents[1]?.annotations[0]?.author).toBe('Maya')
  })

  it('that are replies or notes on a page, or broken, are told of', () => {
    const file = read([
      entry({ references: ['x'] }),
      entry({ target: [{ source: 'https://news.example/a' }] }),
      7,
      entry({ uri: undefined, target: [] }),
      entry({ tags: 'none', text: '   ' }),
    ])
    expect(remarks(file)).toEqual([
      '1 not_carried: A reply to another annotation.',
      '2 not_carried: A note on the whole page, not on words in it.',
      '3 faulty: The entry is not an annotation.',
      '4 faulty: The annotation does not name its page.',
    ])
    expect(told(file)).toEqual(['words: '])
    expect(file.documents[0]?.annotations[0]?.note).toBeUndefined()
  })
})
