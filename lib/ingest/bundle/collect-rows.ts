import { fail, ok, type Result } from '@/lib/core/result'
import { BUNDLE_LIMITS, type Bundle, type BundleEntry } from './bundle'
import { entryOf, type Row } from './entry-of'

const SHOWN = 30

/** Rows, each with the name it is called by, as a bundle. A row that cannot be imported is named, the others go on. */
export function collectRows(rows: readonly { name: string; row: Row }[]): Result<Omit<Bundle, 'name'>> {
  if (rows.length > BUNDLE_LIMITS.entries)
    return fail('too_large', `The list has more than ${String(BUNDLE_LIMITS.entries)} articles. Split it.`)
  const entries: BundleEntry[] = []
  const faults: string[] = []
  for (const { name, row } of rows) {
    const entry = entryOf(name, row)
    if (entry.ok) entries.push(entry.value)
    else faults.push(`${capitalised(name)} was left out. ${entry.failure.message}`)
  }
  if (entries.length === 0)
    return fail('invalid', `The list has no article to import. ${faults[0] ?? ''}`.trim())
  const more = faults.length - SHOWN
  return ok({
    entries,
    notes: more > 0 ? [...faults.slice(0, SHOWN), `${String(more)} more were left out.`] : faults,
  })
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
