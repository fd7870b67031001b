import type { BundleForm } from './bundle-form'
import { columnOf, holdsArticles } from './column-of'
import type { Beginning } from './read-beginning'

/**
 * Whether a text is a list of articles rather than one: records, a table with columns we know, or addresses. Its
 * beginning decides; whoever takes the list apart says what is wrong further down.
 */
export function recogniseBundle(beginning: Beginning, name: string): BundleForm | undefined {
  return (
    recogniseRecords(beginning.text) ?? recogniseAddresses(beginning) ?? recogniseTable(beginning.text, name)
  )
}

function recogniseRecords(beginning: string): 'json' | 'jsonl' | undefined {
  if (/^\s*\[\s*(?:\{\s*"|"https?:|\])/.test(beginning)) return 'json'
  if (!/^\s*\{\s*"[^"\n]*"\s*:/.test(beginning)) return undefined
  const line = beginning.trimStart().split('\n', 1)[0] ?? ''
  return line.trimEnd().endsWith('}') ? 'jsonl' : 'json'
}

/** Nothing but addresses, one a line. */
function recogniseAddresses({ text, isCut }: Beginning): 'addresses' | undefined {
  if (!/^\s*https?:\/\//i.test(text)) return undefined
  const lines = text.split('\n')
  // Where the line that is cut would have ended, nobody knows.
  if (isCut) lines.pop()
  const written = lines.filter((line) => line.trim() !== '')
  const isList = written.length > 0 && written.every((line) => /^\s*https?:\/\/\S+\s*$/i.test(line))
  return isList ? 'addresses' : undefined
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
