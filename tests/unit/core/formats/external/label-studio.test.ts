import { describe, expect, it } from 'vitest'
import { read, remarks, told } from './read'

const TEXT = 'Ships 🚢 sail. They sink.'

function region(start: number, end: number, more: object = {}) {
  return {
    id: `r${String(start)}`,
    type: 'labels',
    to_name: 'text',
    value: { start, end, labels: ['claim'], ...more },
  }
}

function task(results: object[], more: object = {}) {
  return { id: 5, data: { text: TEXT }, annotations: [{ completed_by: 2, result: results }], ...more }
}

describe('tasks of Label Studio', () => {
  it.each([
    ['code points', region(14, 24), 'They sink.'],
    ['code points that its words confirm', region(14, 24, { text: 'They sink.' }), 'They sink.'],
    ['UTF-16 units that its words confirm', region(15, 25, { text: 'They sink.' }), 'They sink.'],
  ])('place a region by %s', (_, result, words) => {
    expect(told(read([task([result])]))).toEqual([`${words}: claim`])
  })

  it('keep the regions of every annotator', () => {
    const annotations = [
      { completed_by: { first_name: 'Ann', last_name: 'Lee' }, result: [region(0, 5)] },
      { completed_by: { email: 'b@x.test' }, created_at: '2024-01-02T03:04:05Z', result: [region(0, 5)] },
    ]
    const [document] = read([task([], { annotations })]).documents
    expect(document?.annotations).toMatchObject([
      { author: 'Ann Lee' },
      { author: 'b@x.test', createdAt: '2024-01-02T03:04:05.000Z' },
    ])
  })

  it('join what is said of one region: labels, choices and notes', () => {
    const parts = [
      region(0, 5),
      { id: 'r0', type: 'choices', to_name: 'text', value: { start: 0, end: 5, choices: ['sure'] } },
      { id: 'r0', type: 'textarea', to_name: 'text', value: { start: 0, end: 5, text: ['One.', 'Two.'] } },
    ]
    const file = read([task(parts)])
    expect(told(file)).toEqual(['Ships: claim, sure'])
    expect(file.documents[0]?.annotations[0]?.note).toBe('One.\nTwo.')
  })

  it.each([
    ['without an annotation’s id', { id: 1, annotator: 1 }, ['claim']],
    ['without any id', {}, ['claim']],
    ['with the time it took', { lead_time: 3.5 }, ['claim']],
    ['with regions without a label', { lead_time: 3.5 }, undefined],
  ])('are told from doccano’s in the short form %s', (_, more, labels) => {
    const label = [{ start: 14, end: 24, text: 'They sink.', ...(labels && { labels }) }]
    const file = read([{ text: TEXT, label, ...more }])
    expect(file.tool).toBe('label-studio')
    expect(told(file)).toEqual([`They sink.: ${(labels ?? []).join()}`])
  })

  it.each([
    ['one choice', { sentiment: 'Positive', lead_time: 2 }],
    ['several choices', { sentiment: { choices: ['Positive', 'Sure'] } }],
    ['choices called like doccano’s labels', { label: ['Positive'], lead_time: 2 }],
    ['nothing', { label: [], lead_time: 2 }],
  ])('say in the short form that %s for the whole task are not about words', (_, more) => {
    const file = read([{ id: 1, text: TEXT, ...more }])
    expect(file.tool).toBe('label-studio')
    expect(told(file)).toEqual([])
    expect(remarks(file)).toEqual([
      '1 not_carried: No words of this task are labelled. Choices for a whole task are not imported.',
    ])
  })

  it.each([
    ['spans', [[0, 5, 'claim']]],
    ['labels of a whole text', ['claim']],
  ])('are not taken from doccano’s %s', (_, label) => {
    expect(read(JSON.stringify({ id: 1, text: TEXT, label })).tool).toBe('doccano')
  })

  it('are read from JSON lines, of which one is broken', () => {
    const line = JSON.stringify(task([region(0, 5)]))
    const file = read(`${line}\n{"broken\n${line}\n`)
    expect(file.tool).toBe('label-studio')
    expect(told(file)).toEqual(['Ships: claim', 'Ships: claim'])
    expect(remarks(file)).toEqual(['2 faulty: The entry is not a task.'])
  })

  it('are read in the short form', () => {
    const short = {
      id: 5,
      text: TEXT,
      label: [
        { start: 0, end: 5, text: 'Ships', labels: ['claim'] },
        { start: 3, end: 7, labels: ['x', 'y'] },
      ],
      annotator: 4,
      annotation_id: 9,
      created_at: '2024-01-02T03:04:05Z',
    }
    const file = read([short])
    expect(told(file)).toEqual(['Ships: claim', 'ps 🚢: x, y'])
    expect(file.documents[0]?.annotations[0]).toMatchObject({ author: 'annotator 4' })
  })

  it('bring the page that regions of markup stand in, with their paths and words', () => {
    const value = {
      start: '/div[1]/p[2]/text()[1]',
      end: '/div[1]/p[2]/text()[1]',
      startOffset: 2,
      endOffset: 8,
      globalOffsets: { start: 30, end: 36 },
      text: 'a ship',
      hypertextlabels: ['claim'],
    }
    const data = { html: '<p>One.</p><p>A ship.</p>', url: 'https://news.example/a' }
    const file = read([task([{ id: 'h', type: 'hypertextlabels', to_name: 'html', value }], { data })])
    expect(file.documents).toMatchObject([
      {
        url: 'https://news.example/a',
        page: { html: data.html, isNamed: false },
        annotations: [
          {
            quote: 'a ship',
            place: {
              kind: 'w3c',
              selectors: [
                { exact: 'a ship' },
                { type: 'RangeSelector', startContainer: '/div[1]/p[2]/text()[1]', startOffset: 2 },
                { type: 'TextPositionSelector', start: 30 },
              ],
            },
          },
        ],
      },
    ])
    expect(file.documents[0]?.text).toBeUndefined()
  })

  it('say what stands on no words', () => {
    const file = read([
      task([
        { id: 'c', type: 'choices', to_name: 'text', value: { choices: ['Positive'] } },
        { id: 'b', type: 'rectanglelabels', to_name: 'image', value: { x: 1, rectanglelabels: ['Car'] } },
        { type: 'relation', from_id: 'a', to_id: 'b', direction: 'right' },
        region(0, 900),
        7 as never,
      ]),
      task([], {
        predictions: [{}],
        drafts: [{}],
        annotations: [{ was_cancelled: true, result: [region(0, 5)] }],
      }),
      'no task',
    ])
    expect(told(file)).toEqual([])
    expect(remarks(file)).toEqual([
      '1 faulty: The result is not an object.',
      '1 not_carried: A choice for the whole task, not for words in it.',
      '1 not_carried: A result of the type “rectanglelabels”, which is not about words in the text.',
      '1 not_carried: A relation between two regions.',
      '1 faulty: The region is outside its text.',
      '2 not_carried: The annotator skipped this task.',
      '2 not_carried: A prediction by a model, not an annotation by a person.',
      '2 not_carried: A draft that its annotator has not submitted.',
      '3 faulty: The entry is not a task.',
    ])
  })
})
