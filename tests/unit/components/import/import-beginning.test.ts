import { expect, it } from 'vitest'
import { beginningOf } from '@/components/import/import-beginning'

const PARAGRAPH = 'The levy was raised twice, and nobody had counted any cars. '.repeat(5).trim()

it.each([
  ['nothing', {}, {}],
  ['an address', { url: 'https://a.example/x' }, { tab: 'address', address: 'https://a.example/x' }],
  [
    'an address that a phone put into the text',
    { text: 'Look at this https://a.example/x', title: 'x' },
    { tab: 'address', address: 'https://a.example/x' },
  ],
  [
    'an address with what was selected there',
    { url: 'https://a.example/x', text: PARAGRAPH },
    { tab: 'address', address: 'https://a.example/x', text: PARAGRAPH },
  ],
  ['a text alone', { text: PARAGRAPH }, { tab: 'paste', text: PARAGRAPH }],
  [
    'the first of several',
    { url: ['https://a.example', 'b'] },
    { tab: 'address', address: 'https://a.example' },
  ],
])('begins with %s', (_what, query, beginning) => {
  expect(beginningOf(query)).toEqual(beginning)
})
