/** What is here already, to be looked up by the names it may have in a file; each row answers once. */
export type Known<Row> = {
  take: (names: readonly string[], isSame: (row: Row) => boolean) => Row | undefined
}

type Named = { id: string; known: string | null }

export function createKnown<Row extends Named>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | undefined = () => undefined,
): Known<Row> {
  const byName = new Map<string, Row[]>()
  for (const row of rows) {
    for (const name of [row.id, row.known, keyOf(row)]) {
      if (name === null || name === undefined) continue
      byName.set(name, [...(byName.get(name) ?? []), row])
    }
  }
  const taken = new Set<string>()
  return {
    take(names, isSame) {
      const row = names
        .flatMap((name) => byName.get(name) ?? [])
        .find((candidate) => !taken.has(candidate.id) && isSame(candidate))
      if (row) taken.add(row.id)
      return row
    },
  }
}

/** The ids that something in a file may have here: its own, and the one that it had where it was recorded first. */
export function namesOf({ id, origin }: { id: string; origin?: { id?: string } | null }): string[] {
  return origin?.id === undefined ? [id] : [id, origin.id]
}
