import type { Result } from '@/lib/core/result'
import type { Bundle } from './bundle'
import { collectRows } from './collect-rows'

/** A list of addresses, one a line. One that comes again is taken once. */
export function readAddresses(text: string): Result<Omit<Bundle, 'name'>> {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ name: `line ${String(index + 1)}`, url: line.trim() }))
  const seen = new Set<string>()
  const unique = lines.filter(({ url }) => url !== '' && !seen.has(url) && seen.add(url))
  return collectRows(unique.map(({ name, url }) => ({ name, row: { url } })))
}
