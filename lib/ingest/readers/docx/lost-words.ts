import { ok, type Result } from '@/lib/core/result'
import { walkXml } from '@/lib/ingest/xml/walk-xml'

/** Words that are in the file and not in what was read of it. */
export type LostWords = { count: number; first: readonly string[] }

type WordText = { body: string; notes: readonly string[] }

/** The characters that these elements stand for. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:p': '\n',
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '\u00ad',
}

const NOTES = new Set(['w:footnote', 'w:endnote'])
const REFERENCES = new Set(['w:footnoteReference', 'w:endnoteReference'])
const DELETED = new Set(['w:del', 'w:moveFrom'])
const TOLD = 5

/**
 * Compares the words of a Word file's body, and of the notes that it refers to, with the text that was made of them. Words
 * that were added (the numbers of notes) do not count.
 */
export function lostWords({ body, notes }: WordText, text: string): Result<LostWords> {
  const referred = new Set<string>()
  const written = textOf(body, (name, id) => {
    if (REFERENCES.has(name)) referred.add(`${name.replace('Reference', '')} ${id}`)
    return true
  })
  if (!written.ok) return written
  let all = written.value
  for (const part of notes) {
    const more = textOf(part, (name, id) => !NOTES.has(name) || referred.has(`${name} ${id}`))
    if (!more.ok) return more
    all += `\n${more.value}`
  }
  const left = counted(wordsIn(text))
  const lost = wordsIn(all).filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
  return ok({ count: lost.length, first: lost.slice(0, TOLD) })
}

/** The text of a part, without the elements of which `take` says no. */
function textOf(xml: string, take: (name: string, id: string) => boolean): Result<string> {
  let text = ''
  let left = 0
  let isText = false
  /** Whether the mark of the last paragraph was deleted: it goes on in the next one. */
  let isJoined = false
  const path: string[] = []
  const walked = walkXml(Buffer.from(xml), {
    open(name, attributes) {
      path.push(name)
      if (name === 'w:del' && path.at(-3) === 'w:pPr') isJoined = true
      if (left > 0 || DELETED.has(name) || !take(name, attributes['w:id'] ?? '')) left += 1
      else if (name === 'w:p' && isJoined) isJoined = false
      else text += SIGNS[name] ?? ''
      isText = left === 0 && name === 'w:t'
    },
    text: (piece) => {
      if (isText) text += piece
    },
    close() {
      path.pop()
      if (left > 0) left -= 1
      isText = false
    },
  })
  return walked.ok ? ok(text) : walked
}

function wordsIn(text: string): string[] {
  // The text of an article is in this form.
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
