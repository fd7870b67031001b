import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordChanges, type WordChange } from '@/lib/core/versions/word-changes'

function written(changes: readonly WordChange[]): string {
  return changes
    .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
}

test.each([
  [
    'a word replaced',
    'The ferry is late today.',
    'The ferry is early today.',
    'The ferry is [-late-]{+early+} today.',
  ],
  [
    'a word gone, with its space',
    'The old ferry is late.',
    'The ferry is late.',
    'The [-old -]ferry is late.',
  ],
  [
    'a word come, with its space',
    'The ferry is late.',
    'The old ferry is late.',
    'The {+old +}ferry is late.',
  ],
  ['nothing changed', 'The ferry.', 'The ferry.', 'The ferry.'],
  [
    'a number corrected',
    'It cost nine million crowns.',
    'It cost 12 million crowns.',
    'It cost [-nine-]{+12+} million crowns.',
  ],
  ['nothing in common', 'Bread.', 'Seven geese', '[-Bread.-]{+Seven geese+}'],
])('%s', (_name, before, after, expected) => {
  expect(written(wordChanges(before, after))).toBe(expected)
})

test('what is kept and added is the later wording, what is kept and removed the earlier', () => {
  const word = fc.constantFrom('the', 'ferry', 'The', 'is', 'late,', '14', 'über', '船', '…', 'boat.')
  const passage = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(passage, passage, (before, after) => {
      const changes = wordChanges(before, after)
      const without = (kind: WordChange['kind']): string =>
        changes
          .filter((change) => change.kind !== kind)
          .map(({ text }) => text)
          .join('')
      expect(without('removed')).toBe(after)
      expect(without('added')).toBe(before)
    }),
  )
})
