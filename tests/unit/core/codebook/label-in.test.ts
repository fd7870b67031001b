import { expect, it } from 'vitest'
import { labelIn } from '@/lib/core/codebook/label-in'

const TAGS = [
  { key: 'fact', label: 'Fact' },
  { key: 'opinion', label: '' },
]

it.each([
  ['fact', 'Fact'],
  ['opinion', ''],
  ['satire', 'satire'],
  ['toString', 'toString'],
])('the label of %s is “%s”', (key, label) => {
  expect(labelIn(TAGS, key)).toBe(label)
})
