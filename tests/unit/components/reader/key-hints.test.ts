import { expect, it } from 'vitest'
import { keyWord, nothingSelected } from '@/components/reader/room/key-hints'
import type { Key } from '@/lib/schema/room-keys'
import { translating } from '@/tests/factories/translating'

it.each<[string, Key | undefined, string]>([
  ['a letter', { key: 'j' }, 'J'],
  ['several keys', { key: 'j', shift: true }, 'Shift + J'],
  ['a sign, kept from being mirrored', { key: '[', mod: true }, '\u2066Ctrl + [\u2069'],
  ['no key', undefined, 'none'],
])('names %s', (_, key, word) => {
  expect(keyWord(key)).toBe(word)
})

it('says how to select a sentence with the key that works', () => {
  const said = nothingSelected({ first: () => ({ key: 'w' }) }, translating('reader'))
  expect(said).toBe('Select a sentence first: press W or click a sentence.')
})

it('names no key where the command has none', () => {
  const t = translating('reader')
  expect(t('confirm.howToPlace', { key: 'none' })).toBe('Select the words it belongs to.')
  expect(t('confirm.howToPlace', { key: 'P' })).toBe('Select the words it belongs to, then press P.')
})
