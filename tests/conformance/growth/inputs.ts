import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** A text that can be made as long as one likes. */
export type Input = { name: string; make: (length: number) => string }

const RULES = ['lib/core/text/segmentation', 'lib/core/text/boilerplate', 'lib/core/text/repeats']
const PREFIX = 'Look at number 1 here '
const CAPITALS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const SMALL = CAPITALS.map((letter) => letter.toLowerCase())
const SAMPLE = 40

/** Every input: each general category, script and property, each sign and word that the rules name, in several forms. */
export function allInputs(): Input[] {
  const { signs, words, properties } = readRules()
  const categories = existing(CAPITALS.flatMap((a) => SMALL.map((b) => `gc=${a}${b}`)))
  const classes = [...categories, ...existing(scriptCodes()), ...existing(properties)]
  const samples = new Map(classes.map((name) => [name, sampleOf(name)]))
  return [
    ...[...samples].flatMap(([name, sample]) => ofClass(name, sample)),
    ...crossings(existing(properties)),
    ...signs.flatMap(ofSign),
    ...words.map((word) => repeating(`word ${word}`, `${word}. Then `)),
    ...lines(signs, words),
    randomWords(),
  ]
}

/** Signs (no letter, digit or space) and words in the rules' literals, and the Unicode properties that they ask for. */
function readRules(): { signs: string[]; words: string[]; properties: string[] } {
  const signs = new Set<string>()
  const words = new Set<string>()
  const properties = new Set<string>()
  const read = (literal: string): void => {
    for (const [, name] of literal.matchAll(/\\p\{([^}]+)\}/g)) if (name) properties.add(name)
    const plain = literal.replace(/\\p\{[^}]+\}|\\[a-z]/gi, ' ')
    for (const sign of plain) if (/[^\p{L}\p{N}\s]/u.test(sign)) signs.add(sign)
    for (const [word] of plain.matchAll(/\p{L}[\p{L}.]*/gu))
      if (word.length > 2 && words.size < 150) words.add(word)
  }
  for (const folder of RULES)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.ts')) literalsOf(path.join(folder, name)).forEach(read)
  return { signs: [...signs], words: [...words], properties: [...properties] }
}

function literalsOf(file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return
    if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest))
  return found
}

/** Every code of four letters; `existing` keeps those that are a script. */
function scriptCodes(): string[] {
  return CAPITALS.flatMap((a) =>
    SMALL.flatMap((b) => SMALL.flatMap((c) => SMALL.map((d) => `sc=${a}${b}${c}${d}`))),
  )
}

function existing(names: readonly string[]): string[] {
  return names.filter((name) => {
    try {
      return patternOf(name).source !== ''
    } catch {
      return false
    }
  })
}

function patternOf(name: string): RegExp {
  return new RegExp(`\\p{${name}}`, 'u')
}

/** Some characters of a class, from all over it; no halves of pairs. */
function sampleOf(...names: string[]): string[] {
  const patterns = names.map(patternOf)
  const all: string[] = []
  for (let code = 1; code <= 0x10ffff; code += 1) {
    // Planes of ideographs and of private use hold more of the same.
    if (code === 0x3500) code = 0xa000
    if (code === 0xac20) code = 0xd790
    if (code === 0xd800) code = 0xf8f0
    if (code === 0x20000) code = 0xe0001
    if (code === 0xe0200) break
    const character = String.fromCodePoint(code)
    if (patterns.every((pattern) => pattern.test(character))) all.push(character)
  }
  const step = Math.max(1, Math.floor(all.length / SAMPLE))
  return all.filter((_, index) => index % step === 0).slice(0, SAMPLE)
}

function ofClass(name: string, sample: readonly string[]): Input[] {
  const [first] = sample
  if (first === undefined) return []
  return [
    repeating(name, first),
    repeating(`${name} all`, sample.join('')),
    repeating(`${name} apart`, `${sample.join('. ')} `),
  ]
}

/** Characters that two properties share, alone and beside one of the second alone. */
function crossings(properties: readonly string[]): Input[] {
  return properties.flatMap((one, index) =>
    properties.slice(index + 1).flatMap((other) => {
      const shared = sampleOf(one, other).at(-1)
      const beside = sampleOf(other)[1]
      if (shared === undefined || beside === undefined) return []
      return [repeating(`${one} & ${other}`, shared), repeating(`${one} & ${other} beside`, shared + beside)]
    }),
  )
}

function ofSign(sign: string): Input[] {
  const forms = [
    sign,
    `${sign} `,
    `ab${sign}`,
    `ab${sign} Cd`,
    `[${sign}]`,
    `${sign}1`,
    `.${sign}`,
    `${sign}.`,
    `${sign}\n\n`,
  ]
  const gap: Input = {
    name: `${sign} gap`,
    make: (length) => `${PREFIX}a ${sign}b${sign}${' '.repeat(length)}X.`,
  }
  return [...forms.map((form) => repeating(`sign ${JSON.stringify(form)}`, form)), gap]
}

/** Short lines, as boilerplate is: a word that the rules know and a sign, with much space between. */
function lines(signs: readonly string[], words: readonly string[]): Input[] {
  return signs.map((sign, index) => {
    const word = words[index % words.length] ?? ''
    const line = `home ${word} ${`${sign}       `.repeat(12)}${sign}${sign}\n\nhome${`${sign}         `.repeat(9)}${sign}${sign}\n\n`
    return repeating(`lines of ${sign}`, line)
  })
}

/** Long sentences of a hundred words in no order: each pair of words stands in most of them. */
function randomWords(): Input {
  return {
    name: 'random words',
    make(length) {
      let state = 1
      const words: string[] = []
      for (let at = 0; at * 3 < length; at += 1) {
        state = (state * 48271) % 0x7fffffff
        words.push(
          `${SMALL[state % 26] ?? ''}${SMALL[(state >> 8) % 4] ?? ''}${at % 300 === 299 ? '.\n\n' : ''}`,
        )
      }
      return words.join(' ').slice(0, length)
    },
  }
}

function repeating(name: string, unit: string): Input {
  return {
    name,
    make: (length) => PREFIX + unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + 'x',
  }
}
