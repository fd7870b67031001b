import { parseDocument } from 'htmlparser2'
import { rawTextOf } from '@/lib/ingest/html/markup-tree'

/** A text in which characters may stand as HTML entities, with these read once. Tags in it stay text. */
export function textOfEntities(text: string): string {
  if (!text.includes('&')) return text
  return parseDocument(text.replaceAll('<', '&lt;')).children.map(rawTextOf).join('')
}
