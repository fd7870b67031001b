import { describe, expect, it } from 'vitest'
import { readKeptDraft } from '@/components/saving/read-kept-draft'
import { beginImport } from '@/components/import/import-state'
import {
  importDraftOf,
  isSameTyping,
  keptImport,
  leftAfterImport,
  typedImportOf,
  type TypedImport,
} from '@/components/import/typed-draft'

const TYPED = {
  tab: 'paste' as const,
  text: 'A bridge.',
  pasted: { text: 'A bridge.', html: '<p>A bridge.</p>' },
  keepsFormatting: true,
  address: 'https://a.example/',
  keepsImages: false,
  touched: { title: 'Bridge', author: '' },
}

describe('what is kept of an import', () => {
  it('fills the form as it was, without the file', () => {
    const file = new File(['x'], 'x.txt')
    const kept = typedImportOf({ ...TYPED, file }, 'https://b.example/')
    expect(kept).toEqual({ ...TYPED, list: 'https://b.example/' })
    const { draft } = beginImport(importDraftOf(kept))
    expect(draft).toMatchObject({ ...TYPED, file: undefined, leftOut: [] })
  })

  it('is read by the release that wrote it, also without a paste', () => {
    for (const draft of [typedImportOf(TYPED, ''), typedImportOf({}, 'https://b.example/')])
      expect(readKeptDraft(keptImport, structuredClone({ draft }))?.draft).toEqual(draft)
    expect(readKeptDraft(keptImport, { draft: { tab: 'paste' } })).toBeUndefined()
  })
})

describe('what stays after an import', () => {
  const both = typedImportOf(TYPED, 'https://b.example/')

  it('of one article is the list', () => {
    expect(leftAfterImport(both, 'one')).toEqual(typedImportOf({ tab: 'many' }, 'https://b.example/'))
    const nothing = typedImportOf({}, '')
    expect(isSameTyping(leftAfterImport(typedImportOf(TYPED, ''), 'one'), nothing)).toBe(true)
  })

  it('of many is what was typed for one, on the tab where it is seen', () => {
    expect(leftAfterImport({ ...both, tab: 'many' }, 'many')).toEqual({ ...both, list: '' })
    expect(leftAfterImport({ ...both, tab: 'many', text: '' }, 'many').tab).toBe('address')
  })
})

describe('what loses somebody work', () => {
  const nothing = typedImportOf({}, '')
  it.each<[string, Partial<TypedImport>, boolean]>([
    ['another tab', { tab: 'file' }, false],
    ['a box that is ticked', { keepsImages: false, keepsFormatting: false }, false],
    ['a detail that was emptied', { touched: { title: '' } }, false],
    ['a text', { text: 'A' }, true],
    ['an address', { address: 'https://' }, true],
    ['a detail', { touched: { title: 'A' } }, true],
    ['a list', { list: 'https://' }, true],
  ])('%s: %o', (_, change, isWork) => {
    expect(isSameTyping({ ...nothing, ...change }, nothing)).toBe(!isWork)
  })
})
