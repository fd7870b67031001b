import { createDrafts } from '@/components/saving/create-drafts'
import type { EvidenceFields, SourceFields } from '@/components/claim/claims-api'
import type { NewEvidence } from '@/lib/schema/api/source'
import { evidenceView, sourceView, stance, type EvidenceView } from '@/lib/schema/claim'
import * as z from '@/lib/schema/zod'

/** The form as it is being filled in. `reused` is a source that the workspace already has. */
const evidenceDraft = z.object({
  reused: sourceView.nullable(),
  url: z.string(),
  title: z.string(),
  author: z.string(),
  publisher: z.string(),
  publishedOn: z.string(),
  accessedOn: z.string(),
  stance,
  excerpt: z.string(),
  locator: z.string(),
  note: z.string(),
})
export type EvidenceDraft = z.output<typeof evidenceDraft>

/** The evidence that is being added or edited in this page. It is sent when somebody says so. */
export const evidenceDrafts = createDrafts<EvidenceDraft, EvidenceView>({
  name: 'evidence',
  schema: evidenceDraft,
  sends: 'asked',
  isStored: (draft, evidence) => wordsOf(draft) === wordsOf(draftOf(evidence)),
  storedIn: (current) => evidenceView.safeParse(current).data,
})

export function emptyDraft(today: string): EvidenceDraft {
  return {
    reused: null,
    url: '',
    title: '',
    author: '',
    publisher: '',
    publishedOn: '',
    accessedOn: today,
    stance: 'supports',
    excerpt: '',
    locator: '',
    note: '',
  }
}

export function draftOf({ source, stance, excerpt, locator, note }: EvidenceView): EvidenceDraft {
  return {
    ...emptyDraft(''),
    reused: source,
    stance,
    excerpt: excerpt ?? '',
    locator: locator ?? '',
    note: note ?? '',
  }
}

/** What is sent. An untitled source is called by its address. */
export function toEvidence(draft: EvidenceDraft): NewEvidence {
  const fields = toFields(draft)
  return draft.reused ? { ...fields, sourceId: draft.reused.id } : { ...fields, source: toSource(draft) }
}

export function toFields({ stance, excerpt, locator, note }: EvidenceDraft): EvidenceFields {
  return { stance, excerpt: orNull(excerpt), locator: orNull(locator), note: orNull(note) }
}

function toSource({ url, title, author, publisher, publishedOn, accessedOn }: EvidenceDraft): SourceFields {
  return {
    url: orNull(url),
    title: title.trim() || url.trim(),
    author: orNull(author),
    publisher: orNull(publisher),
    publishedOn: orNull(publishedOn),
    accessedOn: orNull(accessedOn),
  }
}

function wordsOf(draft: EvidenceDraft): string {
  return Object.values(toFields(draft)).join('\n')
}

function orNull(typed: string): string | null {
  return typed.trim() || null
}
