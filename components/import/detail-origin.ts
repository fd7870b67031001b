import type { MessageKey } from '@/lib/messages/translate'
import type { DetailOrigin, ImportPreview } from '@/lib/schema/import'
import type { DetailValues, ImportDraft } from './import-draft'

const ORIGINS = {
  'json-ld': 'details.origins.jsonLd',
  'open-graph': 'details.origins.openGraph',
  meta: 'details.origins.meta',
  markup: 'details.origins.markup',
  text: 'details.origins.text',
  file: 'details.origins.file',
  address: 'details.origins.address',
} as const satisfies Record<DetailOrigin, MessageKey<'import'>>

type Shown = { draft: ImportDraft; preview: ImportPreview | undefined }

/** The message that says where a detail was found; none once the person has typed their own. */
export function originOf(name: keyof DetailValues, { draft, preview }: Shown) {
  const origin = draft.touched[name] === undefined ? preview?.origins[name] : undefined
  return origin && ORIGINS[origin]
}
