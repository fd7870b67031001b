/** A whole file of the pieces that it is written in. */
export function joined(pieces: Iterable<string>): string {
  return [...pieces].join('')
}
