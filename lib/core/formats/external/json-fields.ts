export type JsonObject = Readonly<Record<string, unknown>>

// What another tool's JSON holds, taken as it comes: anything of another type counts as not there.

/** An object that is no list. */
export function objectIn(json: unknown): JsonObject | undefined {
  return isObject(json) ? json : undefined
}

/** A list; anything else is an empty one. */
export function listIn(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : []
}

/** Words that can be stored: without NUL, and with halves of characters replaced. Empty ones count as not there. */
export function wordsIn(json: unknown): string | undefined {
  if (typeof json !== 'string') return undefined
  const words = json.replaceAll('\0', '').toWellFormed()
  return words.trim() === '' ? undefined : words
}

/** A name or a label: words on one line, trimmed, at most 200 characters. */
export function nameIn(json: unknown): string | undefined {
  return wordsIn(json)?.replace(/\s+/g, ' ').trim().slice(0, 200).toWellFormed()
}

/** An identifier, written as text or as a number. */
export function idIn(json: unknown): string | undefined {
  return typeof json === 'number' ? String(json) : nameIn(json)
}

/** A whole number that JavaScript holds exactly. */
export function wholeIn(json: unknown): number | undefined {
  return typeof json === 'number' && Number.isSafeInteger(json) ? json : undefined
}

/** A point in time, as ISO 8601 in UTC. */
export function timeIn(json: unknown): string | undefined {
  if (typeof json !== 'string' || json.length > 40) return undefined
  const time = Date.parse(json)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** The fields of an object that have a value, for types whose optional fields must not be `undefined`. */
export function given<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  const kept: Partial<T> = {}
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name]
  return kept
}

function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
