import { expect, it } from 'vitest'
import { guessTag } from '@/lib/core/formats/external/guess-tag'

const TAGS = [
  { key: 'fact', label: 'Fact' },
  { key: 'opinion', label: 'Opinion' },
  { key: 'unsupported', label: 'Unsupported claim' },
  { key: 'satire', label: 'Satire & irony' },
]

it.each([
  ['fact', 'fact'],
  ['FACTUAL', 'fact'],
  ['Kind: factual_statement', 'fact'],
  ['Claim', 'unsupported'],
  ['check-worthy', 'unsupported'],
  ['Unsupported Claim', 'unsupported'],
  ['personal opinion', 'opinion'],
  ['satire &  IRONY', 'satire'],
  ['PER', null],
  ['proclaim', null],
  ['', null],
  ['constructor', null],
])('the label “%s” probably means %s', (label, tag) => {
  expect(guessTag(label, TAGS)).toBe(tag)
})
