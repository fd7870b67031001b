/** Marks in a row from which they are put in order here; no language writes so many on a letter. */
const MANY_MARKS = /\p{M}{32,}/gu

/**
 * `String.prototype.normalize`, in linear time whatever the text. The engine's own puts the marks on a letter in order by
 * moving each one past those before it, which takes time with the square of their number.
 */
export function normalise(text: string, form: 'NFC' | 'NFKC'): string {
  // Half-width sound marks become marks, but only with NFKC and so after they were looked for.
  const marked =
    form === 'NFKC' ? text.replaceAll('\uff9e', '\u3099').replaceAll('\uff9f', '\u309a') : text
  return marked.replace(MANY_MARKS, inOrder).normalize(form)
}

/** Marks in canonical order: each run of those that may change places, sorted and stable. */
function inOrder(marks: string): string {
  const sorted: string[] = []
  let run: string[] = []
  const flush = (): void => {
    for (const mark of sortedRun(run)) sorted.push(mark)
    run = []
  }
  for (const written of marks)
    for (const mark of written.normalize('NFD')) {
      if (isMovable(mark)) {
        run.push(mark)
        continue
      }
      flush()
      sorted.push(mark)
    }
  flush()
  return sorted.join('')
}

/** By rank, which only the few hundred different marks are compared for. */
function sortedRun(run: readonly string[]): string[] {
  const byRank = [...new Set(run)].sort(compare)
  const buckets = new Map<string, string[]>()
  let bucket: string[] = []
  byRank.forEach((mark, index) => {
    const before = byRank[index - 1]
    if (before === undefined || compare(before, mark) !== 0) bucket = []
    buckets.set(mark, bucket)
  })
  for (const mark of run) buckets.get(mark)?.push(mark)
  return [...new Set(byRank.map((mark) => buckets.get(mark) ?? []))].flat()
}

/** The mark of the highest class there is; whatever has a class goes before it. */
const LAST = '\u0345'

function isMovable(mark: string): boolean {
  return mark === LAST || changesPlaces(LAST, mark)
}

function compare(a: string, b: string): number {
  if (changesPlaces(a, b)) return 1
  return changesPlaces(b, a) ? -1 : 0
}

function changesPlaces(first: string, second: string): boolean {
  return first !== second && (first + second).normalize('NFD') === second + first
}
