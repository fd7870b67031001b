/**
 * Where in a JSON value a string is that no PostgreSQL text can hold: one with a NUL character or half of a surrogate
 * pair. Walks with a list of its own, whatever the depth.
 */
export function findUnstorable(json: unknown): readonly PropertyKey[] | undefined {
  const left: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: json, path: [] }]
  for (let item = left.pop(); item; item = left.pop()) {
    const { value, path } = item
    if (typeof value === 'string') {
      if (value.includes('\0') || !value.isWellFormed()) return path
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) left.push({ value: child, path: [...path, name] })
    }
  }
  return undefined
}
