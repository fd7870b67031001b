import { normalizeEncoding } from '@exodus/bytes/encoding.js'

/**
 * The encoding that a label stands for (WHATWG Encoding, "names and labels"), in lower case; `null` for one that is
 * unknown, or known only to be dangerous. `us-ascii` is `null` as well: software writes it where it knows nothing, and
 * then other bytes follow, which the standard would read as windows-1252 even where they are plain UTF-8.
 */
export function encodingNamed(label: string | undefined): string | null {
  const trimmed = label?.trim().toLowerCase() ?? ''
  if (trimmed === 'us-ascii' || trimmed === 'ascii') return null
  const name = normalizeEncoding(trimmed)
  return name === 'replacement' ? null : name
}
