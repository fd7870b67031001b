import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Span } from '@/lib/core/text/span'
import { gitDiff } from './git'

export type Words = {
  before: Span[]
  after: Span[]
  /** For each word before, its index after, or -1. */ to: Int32Array
}

/** A run of letters and digits, one character of a script without spaces, or one sign. */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{M}\p{N}])+|[^\s\p{L}\p{N}]/gu

/**
 * Which words git's word diff keeps. Git takes what stands between white space for a word, so it is given the words of
 * each line parted by spaces: a comma that came or went, or a script without spaces, then costs no neighbour.
 */
export function wordDiff(before: string, after: string): Words {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-word-diff-'))
  try {
    const files = [path.join(folder, 'before'), path.join(folder, 'after')] as const
    writeFileSync(files[0], spaced(before))
    writeFileSync(files[1], spaced(after))
    const out = gitDiff(['--no-color', '--word-diff=porcelain', '--histogram', '-U1000000', ...files])
    return readPorcelain(out, wordsOf(before), wordsOf(after))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readPorcelain(out: string, before: Span[], after: Span[]): Words {
  // Git has nothing to say of texts that differ in white space only.
  if (out === '') return { before, after, to: Int32Array.from(before.keys()) }
  const to = new Int32Array(before.length).fill(-1)
  let i = 0
  let j = 0
  const lines = out.split('\n')
  const body = lines.findIndex((line) => line.startsWith('@@'))
  for (const line of lines.slice(body + 1)) {
    const count = line
      .slice(1)
      .split(' ')
      .filter((word) => word !== '').length
    if (line.startsWith('-')) i += count
    else if (line.startsWith('+')) j += count
    else if (line.startsWith(' ')) for (let k = 0; k < count; k += 1) to[i++] = j++
  }
  if (i !== before.length || j !== after.length)
    throw new Error(`git counts ${i} and ${j} words, not ${before.length} and ${after.length}.`)
  return { before, after, to }
}

/** The words of a text parted by spaces, on the lines of the text. */
function spaced(text: string): string {
  const lines = text.split('\n').map((line) => (line.match(WORD) ?? []).join(' '))
  return `${lines.join('\n')}\n`
}

function wordsOf(text: string): Span[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
}
