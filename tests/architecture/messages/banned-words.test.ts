import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import english from '@/lib/messages/en.json'
import { bannedInName, bannedWords } from './banned-words'

const root = path.resolve(import.meta.dirname, '../../..')

type Tree = { [key: string]: Tree | string }

function textsOf(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'string' ? value : textsOf(value)))
}

/** Strings of several words; a single one is a name that programs go by. */
function sentencesIn(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  if (bannedWords(code).length === 0) return []
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (isText(node) && /\w \w/.test(node.text)) found.push(node.text)
    if (!isSql(node)) ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** What is written to a database, which names its tables and columns. */
function isSql(node: ts.Node): boolean {
  return ts.isTaggedTemplateExpression(node) && node.tag.getText() !== 'markup'
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file) && !file.includes('generated'))
    .map((file) => path.join(folder, file))
}

/** Leaves out what is between backticks. */
function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, '')
}

function faultsIn(file: string, texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    bannedWords(withoutCode(text)).map((word) => `${file}: "${word}" in "${text.trim()}"`),
  )
}

it('the English interface keeps to the words of the glossary', () => {
  expect(faultsIn('en.json', textsOf(english))).toEqual([])
})

it('so do the messages of the server and the rest of the code', () => {
  const all = ['lib', 'app', 'components'].flatMap((folder) => filesIn(folder, /\.tsx?$/))
  // The spelling tables hold what articles may say, not what we say.
  const files = all.filter((file) => !file.startsWith('lib/core/text/change/variants/'))
  expect(files.flatMap((file) => faultsIn(file, sentencesIn(path.join(root, file))))).toEqual([])
})

it('so do the docs, but for the glossary, which names what it replaces', () => {
  const files = [...filesIn('docs', /^(?!glossary|decisions).*\.md$/), 'README.md']
  const lines = (file: string): string[] =>
    readFileSync(path.join(root, file), 'utf8')
      .replace(/`[^`\n]*`/g, '')
      .split('\n')
  expect(files.flatMap((file) => faultsIn(file, lines(file)))).toEqual([])
})

/** A file without its strings; empty for the list of the banned words itself. */
function codeOf(file: string): string {
  if (file.endsWith('/banned-words.ts')) return ''
  return readFileSync(path.join(root, file), 'utf8').replace(/'[^'\n]*'/g, "''")
}

it('so do the names in the code', () => {
  const files = ['lib', 'app', 'components', 'prisma', 'tests'].flatMap((folder) =>
    filesIn(folder, /\.tsx?$/),
  )
  const faults = files.flatMap((file) => {
    const names = new Set(codeOf(file).match(/\b[A-Za-z_]\w*(?=\s*[(:=,;)}<.?])/g))
    return [...names].filter((name) => bannedInName(name).length > 0).map((name) => `${file}: ${name}`)
  })
  expect(faults).toEqual([])
})

it.each([
  ['sendForeign', ['foreign']],
  ['DOORS_PAYLOADS', ['doors']],
  ['amend', []],
  ['outstanding', []],
])('finds in the name %s what is banned', (name, found) => {
  expect(bannedInName(name)).toEqual(found)
})

it.each([
  ['This needs your yes.', ['needs your yes']],
  ['There is no such article here. Whoever made it…', ['there is no such', 'whoever']],
  ['Bring it in in parts.', ['bring it in']],
  ['A picture is noise.', ['noise', 'a picture']],
  ['Mark as boilerplate', []],
])('finds in %j what is banned', (text, found) => {
  expect(bannedWords(text)).toEqual(found)
})
