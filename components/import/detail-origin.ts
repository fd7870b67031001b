import type { DetailOrigin, ImportPreview } from '@/lib/schema/import'
import type { DetailValues, ImportDraft } from './import-draft'

const PLACES: Readonly<Record<DetailOrigin, string>> = {
  'json-ld': 'from the page’s data (JSON-LD)',
  'open-graph': 'from the page’s data (Open Graph)',
  meta: 'from the page’s head',
  markup: 'from the page',
  text: 'from the text',
  file: 'from the file’s properties',
  address: 'the address itself',
}

type Shown = { draft: ImportDraft; preview: ImportPreview | undefined }

/** Where a detail was found, in words; nothing once the person has typed their own. */
export function foundIn(name: keyof DetailValues, { draft, preview }: Shown): string | undefined {
  const origin = draft.touched[name] === undefined ? preview?.origins[name] : undefined
  return origin && PLACES[origin]
}
