/** Marks in a row from which they are put in order here; no language writes so many on a letter. */
const MANY_MARKS = /\p{M}{32,}/gu

/**
 * `String.prototype.normalize`, in linear time whatever the text. The engine's own puts the marks on a letter in order by
 * moving each one past those before it, which takes time with the square of their number.
 */
export function normalise(text: string, form: 'NFC' | 'NFKC'): string {
  // Half-width sound marks become marks, but only with NFKC and so after they were looked for.
  const marked = form === 'NFKC' ? text.replaceAll('\uff9e', '\u3099').replaceAll('\uff9f', '\u309a') : text
  return marked.replace(MANY_MARKS, inOrder).normalize(form)
}

/** Marks in canonical order: each run of those that may change places, sorted and stable. */
function inOrder(marks: string): string {
  if (areInOrder(marks)) return marks
  let ordered = ''
  let run: string[] = []
  for (const written of marks)
    for (const mark of apart(written)) {
      if (isMovable(mark)) {
        run.push(mark)
        continue
      }
      ordered += run.length > 0 ? sortedRun(run) + mark : mark
      if (run.length > 0) run = []
    }
  return ordered + sortedRun(run)
}

function areInOrder(marks: string): boolean {
  let before = ''
  for (const written of marks)
    for (const mark of apart(written)) {
      if (mark !== before && isMovable(mark) && compareKnown(before, mark) > 0) return false
      before = mark
    }
  return true
}

/** Only the different marks are compared, of which there are some hundreds; each of a kind goes behind the last. */
function sortedRun(run: readonly string[]): string {
  const kinds = [...new Set(run)].sort(compare)
  const byMark = new Map<string, { marks: string }>()
  let together = { marks: '' }
  kinds.forEach((mark, index) => {
    const before = kinds[index - 1]
    if (before === undefined || compare(before, mark) !== 0) together = { marks: '' }
    byMark.set(mark, together)
  })
  for (const mark of run) {
    const rank = byMark.get(mark)
    if (rank) rank.marks += mark
  }
  return [...new Set(byMark.values())].map(({ marks }) => marks).join('')
}

/** The mark of the highest class there is; whatever has a class goes before it. */
const LAST = '\u0345'

/** What was found out about marks; there are some two thousand. */
const parts = new Map<string, readonly string[]>()
const movable = new Map<string, boolean>()
const compared = new Map<string, number>()

/** The marks that a mark is made of. */
function apart(written: string): readonly string[] {
  const known = parts.get(written)
  if (known !== undefined) return known
  const found = Array.from(written.normalize('NFD'))
  parts.set(written, found)
  return found
}

function isMovable(mark: string): boolean {
  const known = movable.get(mark)
  if (known !== undefined) return known
  const found = mark === LAST || changesPlaces(LAST, mark)
  movable.set(mark, found)
  return found
}

function compareKnown(a: string, b: string): number {
  const known = compared.get(a + b)
  if (known !== undefined) return known
  const found = compare(a, b)
  compared.set(a + b, found)
  return found
}

function compare(a: string, b: string): number {
  if (changesPlaces(a, b)) return 1
  return changesPlaces(b, a) ? -1 : 0
}

function changesPlaces(first: string, second: string): boolean {
  return first !== second && (first + second).normalize('NFD') === second + first
}
