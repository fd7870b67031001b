const STEP = '  '

/**
 * `JSON.stringify(value, null, 2)` in pieces: a list, or whatever else gives its items one by one, is written item by item,
 * and so is a list in an object outside of any list.
 */
export function* jsonPieces(value: unknown, margin = ''): Generator<string> {
  if (isList(value)) yield* listPieces(value, margin)
  else if (typeof value === 'object' && value !== null) yield* objectPieces(value, margin)
  else yield whole(value, margin)
}

function* listPieces(items: Iterable<unknown>, margin: string): Generator<string> {
  const inner = margin + STEP
  let before = '['
  for (const item of items) {
    yield `${before}\n${inner}${whole(item ?? null, inner)}`
    before = ','
  }
  yield before === '[' ? '[]' : `\n${margin}]`
}

function* objectPieces(object: object, margin: string): Generator<string> {
  const inner = margin + STEP
  let before = '{'
  for (const [key, entry] of Object.entries(object)) {
    if (entry === undefined) continue
    yield `${before}\n${inner}${JSON.stringify(key)}: `
    yield* jsonPieces(entry, inner)
    before = ','
  }
  yield before === '{' ? '{}' : `\n${margin}}`
}

function whole(value: unknown, margin: string): string {
  return JSON.stringify(value, null, STEP).replaceAll('\n', `\n${margin}`)
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}
