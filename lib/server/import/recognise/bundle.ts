import type { BundleForm } from '@/lib/server/import/bundle/bundle'
import { columnOf, holdsArticles } from '@/lib/server/import/bundle/columns'

const LOOKED_AT = 100_000

/** Whether a text is a list of articles rather than one: records, a table with columns we know, or addresses. */
export function recogniseBundle(text: string, name: string): BundleForm | undefined {
  const beginning = text.slice(0, LOOKED_AT).replace(/^\ufeff/, '')
  return recogniseRecords(beginning) ?? recogniseAddresses(text) ?? recogniseTable(beginning, name)
}

function recogniseRecords(beginning: string): 'json' | 'jsonl' | undefined {
  if (/^\s*\[\s*(?:\{\s*"|"https?:|\])/.test(beginning)) return 'json'
  if (!/^\s*\{\s*"[^"\n]*"\s*:/.test(beginning)) return undefined
  const line = beginning.trimStart().split('\n', 1)[0] ?? ''
  return line.trimEnd().endsWith('}') ? 'jsonl' : 'json'
}

/** Nothing but addresses, one a line. */
function recogniseAddresses(text: string): 'addresses' | undefined {
  if (!/^\ufeff?\s*https?:\/\//i.test(text)) return undefined
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.every((line) => /^\ufeff?\s*https?:\/\/\S+\s*$/i.test(line)) ? 'addresses' : undefined
}

function recogniseTable(beginning: string, name: string): 'csv' | 'tsv' | undefined {
  const head = beginning.trimStart().split('\n', 1)[0] ?? ''
  const delimiter = head.includes('\t') ? '\t' : /[,;]/.exec(head)?.[0]
  const columns = head.split(delimiter ?? ',').map((cell) => columnOf(cell.trim().replace(/^"|"$/g, '')))
  const known = columns.filter((column) => column !== undefined).length
  const isNamed = /\.(?:csv|tsv|tab)$/i.test(name)
  // A first line of two names we know is a table's; an article may well begin with the one word "Text".
  if (!isNamed && !(known >= 2 && known === columns.length && holdsArticles(columns))) return undefined
  return delimiter === '\t' ? 'tsv' : 'csv'
}
