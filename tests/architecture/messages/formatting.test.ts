import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')

/** Formats or sorts by the language of the machine that happens to run it. */
const BARE =
  /\.toLocale(?:Date|Time)?String\(\s*\)|\.localeCompare\([^,()]+(?:\([^()]*\))?\)|new Intl\.(?:NumberFormat|DateTimeFormat|ListFormat|RelativeTimeFormat|PluralRules)\(\s*(?:\)|undefined)/

it('no date, number or order goes by the language of the machine', () => {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
      .map((file) => path.join(folder, file)),
  )
  const bare = files.filter((file) => BARE.test(readFileSync(path.join(root, file), 'utf8')))
  expect(bare).toEqual([])
})

it.each([
  'date.toLocaleString()',
  'a.localeCompare(b)',
  'new Intl.NumberFormat()',
  'new Intl.DateTimeFormat(undefined)',
])('finds %s', (code) => {
  expect(BARE.test(code)).toBe(true)
})

it.each(["count.toLocaleString('en')", "a.localeCompare(b, 'und')", 'new Intl.NumberFormat(locale)'])(
  'lets %s be',
  (code) => {
    expect(BARE.test(code)).toBe(false)
  },
)
