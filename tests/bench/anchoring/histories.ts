import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { readMarkdown } from '@/lib/ingest/readers/read-markdown'
import { git } from './git'

/** How far apart the revisions of a pair are. */
export const DISTANCES = ['adjacent', 'five on', 'first to last'] as const
export type Distance = (typeof DISTANCES)[number]

export type RevisionPair = { file: string; distance: Distance; before: string; after: string }

/** Files a repository, and pairs a file for each of the two shorter distances. */
const FILES = 30
const PAIRS = 2

/** UTF-16 units. Shorter revisions are stubs; longer ones are lists and tables rather than prose. */
const SHORTEST = 1_000
const LONGEST = 400_000
const FEWEST_REVISIONS = 8

/**
 * Pairs of revisions from the longest histories of Markdown files in the git repositories, bare or not, within a folder
 * (`HISTORIES_DIR`), read as the product imports Markdown. The same choice on every run. Pairs without change are left out.
 */
export function readHistories(folder: string | undefined): RevisionPair[] {
  if (folder === undefined || folder === '')
    throw new Error('Set HISTORIES_DIR to a folder that holds git repositories of Markdown prose.')
  const repositories = findRepositories(folder, 2)
  if (repositories.length === 0) throw new Error(`HISTORIES_DIR: there is no git repository in ${folder}.`)
  const pairs = repositories.flatMap((repository) =>
    longestHistories(repository).flatMap((history) => pairsOf(repository, history)),
  )
  if (pairs.length === 0) throw new Error(`HISTORIES_DIR: no Markdown with a history in ${folder}.`)
  return pairs
}

function findRepositories(folder: string, depth: number): string[] {
  if (existsSync(path.join(folder, '.git')) || existsSync(path.join(folder, 'HEAD'))) return [folder]
  if (depth === 0) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(folder, entry.name))
    .sort()
    .flatMap((inner) => findRepositories(inner, depth - 1))
}

type History = { file: string; commits: string[] }

function longestHistories(repository: string): History[] {
  const histories = new Map<string, string[]>()
  let commit = ''
  const log = git(repository, [
    'log',
    '--reverse',
    '--format=%x00%H',
    '--name-only',
    '--no-renames',
    '--',
    '*.md',
  ])
  for (const line of log.split('\n')) {
    if (line.startsWith('\0')) commit = line.slice(1)
    else if (line !== '') histories.set(line, [...(histories.get(line) ?? []), commit])
  }
  return [...histories]
    .map(([file, commits]) => ({ file, commits }))
    .filter(({ commits }) => commits.length >= FEWEST_REVISIONS)
    .sort((x, y) => y.commits.length - x.commits.length || (x.file < y.file ? -1 : 1))
    .slice(0, FILES)
}

function pairsOf(repository: string, { file, commits }: History): RevisionPair[] {
  const texts = new Map<number, string | undefined>()
  const textAt = (index: number): string | undefined => {
    if (!texts.has(index)) texts.set(index, proseAt(repository, `${commits[index] ?? ''}:${file}`))
    return texts.get(index)
  }
  const pair = (distance: Distance, from: number, to: number): RevisionPair[] => {
    const before = textAt(from)
    const after = textAt(to)
    if (before === undefined || after === undefined || before === after) return []
    return [{ file: `${path.basename(path.dirname(repository))}/${file}`, distance, before, after }]
  }
  const last = commits.length - 1
  const spread = (step: number): number[] =>
    Array.from({ length: PAIRS }, (_, index) => Math.floor(((index + 0.5) * (last - step)) / PAIRS))
  return [
    ...spread(1).flatMap((from) => pair('adjacent', from, from + 1)),
    ...spread(5).flatMap((from) => pair('five on', from, from + 5)),
    ...pair('first to last', firstFull(commits, textAt), lastFull(commits, textAt)),
  ]
}

function firstFull(commits: readonly string[], textAt: (index: number) => string | undefined): number {
  return Math.max(
    0,
    commits.findIndex((_, index) => textAt(index) !== undefined),
  )
}

function lastFull(commits: readonly string[], textAt: (index: number) => string | undefined): number {
  return Math.max(
    0,
    commits.findLastIndex((_, index) => textAt(index) !== undefined),
  )
}

/** The canonical text of a file at a commit; none where it was deleted, is a stub or cannot be read. */
function proseAt(repository: string, object: string): string | undefined {
  let markdown: string
  try {
    markdown = git(repository, ['cat-file', 'blob', object])
  } catch {
    // A commit that deletes the file lists it too, and has no blob of it.
    return undefined
  }
  if (markdown.length > LONGEST) return undefined
  const bytes = new TextEncoder().encode(markdown.replace(/^---\n.*?\n---\n/s, ''))
  const reading = readMarkdown({ format: 'markdown', bytes })
  if (!reading.ok) return undefined
  // Code is no prose, and one closing brace is as good as the next.
  const content = reading.value.document.content.filter((node) => node.type !== 'codeBlock')
  const text = canonicalTextOf({ type: 'doc', content })
  return text.length >= SHORTEST ? text : undefined
}
