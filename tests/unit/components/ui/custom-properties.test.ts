import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { tagStyleSheet } from '@/lib/core/codebook/tag-style-sheet'
import { TINT_ENTRIES } from '@/lib/core/codebook/tints'

const root = path.resolve(import.meta.dirname, '../../../..')
const sources = ['app', 'components', 'lib/editor'].flatMap((folder) =>
  filesIn(folder).map((file) => readFileSync(file, 'utf8')),
)
const styles = [...sources, tagStyleSheet()]

const defined = namesIn(styles, /(--(?:stet|tag)-[\w-]+)['"]?:/g)
const used = namesIn(styles, /(?:var\(|getPropertyValue\(['"`])(--(?:stet|tag)-[\w-]+)/g)
/** The map of the article in miniature asks for the line of whatever tint a mark has. */
const usedByName = TINT_ENTRIES.map(([tint]) => `--stet-${tint}-line`)

it('every custom property that is read is set', () => {
  expect([...used].filter((name) => !defined.has(name))).toEqual([])
})

it('every custom property that is set is read', () => {
  expect([...defined].filter((name) => !used.has(name) && !usedByName.includes(name))).toEqual([])
})

it('every tint that a style sheet names is one there is', () => {
  const named = namesIn(sources, /--stet-([a-z]+)-(?:tint|line)\b/g)
  const known = new Set<string>([...TINT_ENTRIES.map(([tint]) => tint), 'added', 'removed'])
  expect([...named].filter((tint) => !known.has(tint))).toEqual([])
})

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(css|tsx?)$/.test(file))
    .map((file) => path.join(root, folder, file))
}

function namesIn(texts: readonly string[], pattern: RegExp): Set<string> {
  return new Set(texts.flatMap((text) => Array.from(text.matchAll(pattern), ([, name]) => name ?? '')))
}
