import type { Fragment } from './fragment'

const STRONG_RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const STRONG = /\p{L}/u
const DIGIT = /\p{Nd}/u
/** What belongs to a number when it touches it. */
const IN_NUMBER = /^[.,:/+\-–−%°]+$/
const OF_NUMBER = /^[%‰°€$£¥#+\-−]+$/
/** Closer than this part of their size, two pieces touch. */
const TOUCH = 0.1

/** Reads from right to left, from left to right, as a number does, or as what stands around it. */
type Direction = 'rtl' | 'ltr' | 'number' | 'neutral'

/** Whether most letters of a line belong to a script that is read from right to left. */
export function isRightToLeft(fragments: readonly Fragment[]): boolean {
  const count = { rtl: 0, ltr: 0 }
  for (const { text } of fragments)
    for (const letter of text.match(/\p{L}/gu) ?? []) count[STRONG_RTL.test(letter) ? 'rtl' : 'ltr'] += 1
  return count.rtl > count.ltr
}

export function hasRightToLeft(fragments: readonly Fragment[]): boolean {
  return fragments.some(({ text }) => STRONG_RTL.test(text))
}

/**
 * The fragments of one line in the order in which they are read. A page says only where they stand: a stretch that runs
 * against the line (a name in Latin letters or a number in an Arabic line) is turned round, as the Unicode Bidirectional
 * Algorithm (UAX 9) lays it out. Of the answer, `isApart` says that white space stands before it.
 */
export function inLineOrder(row: readonly Fragment[], { isRtl }: { isRtl: boolean }): Fragment[] {
  const sorted = row.toSorted((a, b) =>
    isRtl ? b.x1 - a.x1 || b.x0 - a.x0 || b.index - a.index : a.x0 - b.x0 || a.x1 - b.x1 || a.index - b.index,
  )
  const apart = sorted.map((each, index) => ({ ...each, isApart: isApart(sorted[index - 1], each) }))
  const ordered = stretchesOf(apart, { isRtl }).flat()
  return isRtl ? withBrackets(ordered) : ordered
}

/** Fragments one by one, and together those that run against the line, in their own order. */
function stretchesOf(sorted: readonly Fragment[], { isRtl }: { isRtl: boolean }): Fragment[][] {
  const stretches: Fragment[][] = []
  let open: Fragment[] = []
  /** Neutral ones, which belong to the stretch if it goes on after them. */
  let between: Fragment[] = []
  const close = (): void => {
    stretches.push(turned(open), between)
    open = []
    between = []
  }
  for (const fragment of sorted) {
    const direction = directionOf(fragment.text)
    const isAgainst = isRtl ? direction === 'ltr' || direction === 'number' : direction === 'rtl'
    if (isAgainst) {
      if (!goesOn(open, between, fragment)) close()
      if (open.length === 0 && direction === 'number') open = signsBefore(stretches, fragment)
      for (const each of between) open.push(each)
      open.push(fragment)
      between = []
    } else if (direction !== (isRtl ? 'rtl' : 'ltr') && open.length > 0) between.push(fragment)
    else {
      close()
      stretches.push([fragment])
    }
  }
  close()
  return stretches
}

/** A stretch in its own order. The white space before it and inside it stays where it is on the page. */
function turned(stretch: readonly Fragment[]): Fragment[] {
  return stretch
    .map((each, index) => ({ ...each, isApart: (stretch[index + 1] ?? stretch[0] ?? each).isApart }))
    .toReversed()
}

/** The signs of a number, as that of percent, that touch it on the side that was read first. */
function signsBefore(stretches: Fragment[][], number: Fragment): Fragment[] {
  const last = stretches.at(-1)
  const [sign, ...others] = last ?? []
  if (!sign || others.length > 0 || !OF_NUMBER.test(sign.text) || !touches([sign, number])) return []
  stretches.pop()
  return [sign]
}

/** Wider than between the letters of a word, narrower than between words. */
const SPACE = 0.17

function isApart(before: Fragment | undefined, after: Fragment): boolean {
  if (!before) return false
  const gap = Math.max(after.x0 - before.x1, before.x0 - after.x1)
  // White space is drawn before what is drawn after it, which may be read first.
  const later = before.index > after.index ? before : after
  return gap > Math.max(before.size, after.size) * SPACE || (later.isApart && gap > 0)
}

/** Numbers are one only if they touch; words in another script go on over what stands between them. */
function goesOn(open: readonly Fragment[], between: readonly Fragment[], next: Fragment): boolean {
  const last = open.at(-1)
  if (!last) return true
  const [one, other] = [directionOf(last.text), directionOf(next.text)]
  const areNumbers = one === 'number' && other === 'number'
  const hasNumber = one === 'number' || other === 'number'
  if (!(between.length > 0 ? hasNumber : areNumbers)) return true
  return between.every(({ text }) => IN_NUMBER.test(text)) && touches([last, ...between, next])
}

function touches(fragments: readonly Fragment[]): boolean {
  return fragments.every((each, index) => {
    const before = fragments[index - 1]
    if (!before) return true
    const gap = Math.max(each.x0 - before.x1, before.x0 - each.x1)
    return gap <= each.size * TOUCH
  })
}

function directionOf(text: string): Direction {
  if (STRONG_RTL.test(text)) return 'rtl'
  if (STRONG.test(text)) return 'ltr'
  return DIGIT.test(text) ? 'number' : 'neutral'
}

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
}

/** Brackets are drawn mirrored in such a line. Some files name what is drawn: then more of them match once turned. */
function withBrackets(fragments: readonly Fragment[]): Fragment[] {
  const mirrored = fragments.map((each) => ({
    ...each,
    text: each.text.replace(/[()[\]{}«»‹›]/g, (sign) => MIRRORED[sign] ?? sign),
  }))
  return unmatchedIn(mirrored) < unmatchedIn(fragments) ? mirrored : [...fragments]
}

/** How many brackets have no partner. */
function unmatchedIn(fragments: readonly Fragment[]): number {
  const open: string[] = []
  let unmatched = 0
  for (const { text } of fragments)
    for (const sign of text.match(/[()[\]{}]/g) ?? []) {
      if ('([{'.includes(sign)) open.push(MIRRORED[sign] ?? '')
      else if (open.at(-1) === sign) open.pop()
      else unmatched += 1
    }
  return unmatched + open.length
}
