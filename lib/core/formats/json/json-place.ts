type Path = readonly PropertyKey[]

/** A path into a JSON value as a JSON pointer (RFC 6901); the value itself is "". */
export function pointerTo(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/**
 * The first field that a schema dropped: one that `json` has and `parsed`, which was made from it, has not. Both nest
 * equally, and no deeper than `parseJson` allows.
 */
export function findUnknownField(
  json: unknown,
  parsed: unknown,
  path: Path = [],
): { name: string; path: Path } | undefined {
  if (!isObject(json) || !isObject(parsed)) return undefined
  for (const [name, value] of Object.entries(json)) {
    if (!Object.hasOwn(parsed, name)) return { name, path }
    const found = findUnknownField(value, parsed[name], [...path, name])
    if (found) return found
  }
  return undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
