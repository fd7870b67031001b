import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordChanges, type WordChange } from '@/lib/core/comparison/word-changes'

function written(changes: readonly WordChange[]): string {
  return changes
    .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
}

const CASES = {
  'a word replaced': {
    before: 'The ferry is late today.',
    after: 'The ferry is early today.',
    shown: 'The ferry is [-late-]{+early+} today.',
  },
  'a word gone, with its space': {
    before: 'The old ferry is late.',
    after: 'The ferry is late.',
    shown: 'The [-old -]ferry is late.',
  },
  'a word come, with its space': {
    before: 'The ferry is late.',
    after: 'The old ferry is late.',
    shown: 'The {+old +}ferry is late.',
  },
  'nothing changed': { before: 'The ferry.', after: 'The ferry.', shown: 'The ferry.' },
  'a number corrected': {
    before: 'It cost nine million crowns.',
    after: 'It cost 12 million crowns.',
    shown: 'It cost [-nine-]{+12+} million crowns.',
  },
  'nothing in common': { before: 'Bread.', after: 'Seven geese', shown: '[-Bread.-]{+Seven geese+}' },
}

test.each(Object.entries(CASES))('%s', (_name, { before, after, shown }) => {
  expect(written(wordChanges(before, after))).toBe(shown)
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
