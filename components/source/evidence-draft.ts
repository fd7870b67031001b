import type { EvidenceFields, SourceFields } from '@/components/claim/claims-api'
import type { NewEvidence } from '@/lib/schema/api/source'
import type { EvidenceView, SourceView, Stance } from '@/lib/schema/claim'

/** The form as it is being filled in. `reused` is a source that the workspace already has. */
export type EvidenceDraft = {
  reused: SourceView | null
  url: string
  title: string
  author: string
  publisher: string
  publishedOn: string
  accessedOn: string
  stance: Stance
  excerpt: string
  locator: string
  note: string
}

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

function orNull(typed: string): string | null {
  return typed.trim() || null
}
