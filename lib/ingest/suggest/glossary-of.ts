import type { GlossaryEntry } from '@/lib/schema/article'
import { longFormOf } from './long-form-of'

const MOST_ENTRIES = 50
/** UTF-16 units from the beginning; what is explained at all is explained early. */
const LOOKED_AT = 200_000
/** Brackets that may hold or follow an abbreviation; each takes some time to look at. */
const MOST_BRACKETS = 2_000
/** UTF-16 units; a definition's sentence is shorter. */
const LOOKED_BACK = 200
const LONGEST_BRACKETS = 120
const LONGEST_TERM = 12
/** Where one sentence or clause ends, so that no meaning reaches back over it. */
const BOUNDARY = /[.!?;:()[\]"“”«»\n](?=\s|$|[("“«])/g

/**
 * The abbreviations that a text explains where it first uses them, in either order: "Freedom of Information Act (FOIA)"
 * and "FOIA (Freedom of Information Act)". By the method of Schwartz and Hearst (2003), which looks for the letters of
 * the short form in the words beside it. It needs letters that have case; writing without it gives nothing. Each term
 * once, by its first explanation, at most 50, out of the first 200,000 characters and 2,000 brackets.
 */
export function glossaryOf(text: string, language: string): GlossaryEntry[] {
  const entries = new Map<string, GlossaryEntry>()
  for (const { inside, before } of brackets(text.slice(0, LOOKED_AT))) {
    const entry = shortInside(inside, before) ?? longInside(inside, before)
    const key = entry?.term.toLocaleUpperCase(localeOf(language))
    if (entry && key !== undefined && !entries.has(key)) entries.set(key, entry)
    if (entries.size >= MOST_ENTRIES) break
  }
  return [...entries.values()]
}

type Bracket = { inside: string; before: string }

function* brackets(text: string): Generator<Bracket> {
  let count = 0
  for (let open = text.indexOf('('); open !== -1; open = text.indexOf('(', open + 1)) {
    const close = text.slice(open + 1, open + 1 + LONGEST_BRACKETS).search(/[()]/)
    if (close === -1 || text.charAt(open + 1 + close) !== ')') continue
    const inside = text.slice(open + 1, open + 1 + close)
    // Two capitals are in any short form; most brackets are done with here.
    if (!/\p{Lu}.*\p{Lu}/su.test(text.slice(Math.max(0, open - LONGEST_TERM), open + 1 + close))) continue
    if (++count > MOST_BRACKETS) return
    const before = text.slice(Math.max(0, open - LOOKED_BACK), open).trimEnd()
    const sentence = before.slice(lastBoundary(before))
    yield { inside, before: sentence.replace(/\s+/g, ' ').trim() }
  }
}

function lastBoundary(text: string): number {
  let last = 0
  for (const { index } of text.matchAll(BOUNDARY)) if (!isAbbreviated(text, index)) last = index + 1
  return last
}

/** "U.S." and "Dr." end no sentence. */
function isAbbreviated(text: string, at: number): boolean {
  return (
    text.charAt(at) === '.' &&
    /(?:^|[\s.])(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Prof|Sen|Rep|Gov)$/u.test(text.slice(Math.max(0, at - 6), at))
  )
}

/** "Freedom of Information Act (FOIA)", also "(FOIA, 1966)" and "(“FOIA”)" and "(or FOIA)". */
function shortInside(inside: string, before: string): GlossaryEntry | undefined {
  const term = (inside.split(/[,;]/, 1)[0] ?? '')
    .replace(/^\s*(?:or|the|hereafter|henceforth)\s/i, '')
    .replace(/["'“”‘’«»]/g, '')
    .trim()
  if (!isShortForm(term)) return undefined
  const meaning = longFormOf(term, before)
  return meaning === undefined ? undefined : { term, meaning }
}

/** "FOIA (Freedom of Information Act)". */
function longInside(inside: string, before: string): GlossaryEntry | undefined {
  const term = before.split(' ').at(-1) ?? ''
  if (!isShortForm(term) || !inside.includes(' ')) return undefined
  const written = inside.replace(/\s+/g, ' ').trim()
  const meaning = longFormOf(term, written)
  // All of what stands in the brackets explains the term, or none of it does.
  return meaning === written ? { term, meaning } : undefined
}

/** Two to ten characters that begin with a letter or digit and have two capitals, as "FOIA", "GPS", "mRNA", "COVID-19". */
function isShortForm(text: string): boolean {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}.&/-]{1,9}$/u.test(text)) return false
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2
}

function localeOf(language: string): string {
  return language === 'und' ? 'en' : language
}
