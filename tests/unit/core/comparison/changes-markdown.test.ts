import { describe, expect, it } from 'vitest'
import { changesMarkdown } from '@/lib/core/comparison/changes-markdown'
import type { Change, ComparisonView } from '@/lib/schema/version'

function capture(number: number, text: string): ComparisonView['before'] {
  return {
    id: `v${number}`,
    number,
    sha256: String(number).repeat(64),
    wordCount: 1,
    sentenceCount: 1,
    segmenterVersion: 1,
    createdAt: `2026-01-0${number}T00:00:00.000Z`,
    createdBy: { memberId: 'me', name: 'Mara' },
    current: number === 2,
    carryOver: null,
    provenance: null,
    text,
  }
}

const BEFORE = 'The fee is *two* pounds. It rains. Old news.'
const AFTER = 'The fee is three pounds. New words. It rains.'

function spanOf(text: string, words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

const CHANGES: Change[] = [
  {
    kind: 'changed',
    before: spanOf(BEFORE, 'The fee is *two* pounds.'),
    after: spanOf(AFTER, 'The fee is three pounds.'),
    removed: [],
    added: [],
  },
  { kind: 'added', after: spanOf(AFTER, 'New words.') },
  { kind: 'same', before: spanOf(BEFORE, 'It rains.'), after: spanOf(AFTER, 'It rains.') },
  { kind: 'moved', before: spanOf(BEFORE, 'It rains.'), after: spanOf(AFTER, 'It rains.') },
  { kind: 'removed', before: spanOf(BEFORE, 'Old news.') },
]

function markdownOf(changes: Change[], about: { title: string; url: string | null }): string {
  return changesMarkdown({ before: capture(1, BEFORE), after: capture(2, AFTER), changes }, about)
}

describe('the list of changes', () => {
  it('numbers the changes, with the old and the new words, and leaves out what stayed the same', () => {
    const lines = markdownOf(CHANGES, { title: 'Fees', url: null }).split('\n')
    expect(lines.filter((line) => /^\d+\. /.test(line))).toEqual([
      '1. **Changed:** “The fee is \\*two\\* pounds.” → “The fee is three pounds.”',
      '2. **Added:** “New words.”',
      '3. **Moved:** “It rains.”',
      '4. **Removed:** “Old news.”',
    ])
  })

  it('says which captures were compared', () => {
    const text = markdownOf(CHANGES, { title: 'Fees', url: 'https://a.org/fees' })
    expect(text).toContain('# What changed: Fees\n\nhttps\\://a.org/fees\n\n- Version 1, captured 2026-01-01')
    expect(text).toContain(`SHA-256 ${'2'.repeat(64)}`)
  })

  it('cannot be broken by a title or by the words of the article', () => {
    const text = markdownOf(CHANGES, { title: 'A\n# B <script>', url: null })
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(1)
    expect(text).not.toContain('<script>')
  })

  it('is only the summary when nothing changed', () => {
    const text = markdownOf([], { title: 'Fees', url: null })
    expect(text).toMatch(/No changes\. 0 sentences are the same\.\n$/)
  })
})
