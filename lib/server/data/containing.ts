/** A filter for text that holds `search`, in any case. `%`, `_` and `\` are patterns to LIKE, and here they are not. */
export function containing(search: string) {
  const contains = search.normalize('NFC').replace(/[\\%_]/g, '\\$&')
  return { contains, mode: 'insensitive' } as const
}
