import type { TextRun } from './text-runs'

/** Letters and digits a run needs before being found in the declared text means anything. */
const SHORTEST_MATCH = 20
const PIECE = 12
/** How many of a run's pieces must be found; typography and inserted links cost a few. */
const ENOUGH = 0.8
/** A book's length; whoever declares more is not believed further. */
const LONGEST_BODY = 1_000_000

/** Tells of a run whether it stands in the text that the page declares as its article, punctuation and spacing aside. */
export function isInArticleBody(body: string): (run: TextRun) => boolean {
  const declared = lettersOf(body.slice(0, LONGEST_BODY))
  const pieces = new Set<string>()
  for (let at = 0; at + PIECE <= declared.length; at++) pieces.add(declared.slice(at, at + PIECE))
  return ({ text }) => {
    const letters = lettersOf(text)
    if (letters.length < SHORTEST_MATCH) return false
    let found = 0
    let all = 0
    for (let at = 0; at + PIECE <= letters.length; at += PIECE, all++)
      if (pieces.has(letters.slice(at, at + PIECE))) found++
    return found >= all * ENOUGH
  }
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
