import type { AnnotationView, TagView } from '@/lib/schema/annotation'
import type { ClaimView, RatingView, SourceView } from '@/lib/schema/claim'
import type { Export } from '@/lib/schema/export'

/** An annotation as a numbered note. `label` is the tag's letter and the number ("F3"), unique in the file. */
export type Note = { number: number; label: string; annotation: AnnotationView; tag: TagView }
export type NumberedClaim = { number: number; claim: ClaimView; notes: Note[] }
export type NumberedSource = { number: number; source: SourceView }

/** How a file for people is numbered: notes in text order, claims and sources in the order in which they come up. */
export type Outline = {
  notes: Note[]
  claims: NumberedClaim[]
  sources: NumberedSource[]
  claimNumber: ReadonlyMap<string, number>
  sourceNumber: ReadonlyMap<string, number>
  rating: ReadonlyMap<string, RatingView>
}

/** Numbers the notes, claims and sources of an export. A tag that the codebook no longer has stands for itself. */
export function outlineOf(model: Export): Outline {
  const notes = model.annotations.map((annotation, index) => noteOf(model.tags, annotation, index))
  const mentions = notesByClaim(notes)
  const claims = model.claims.map((claim, index) => ({
    number: index + 1,
    claim,
    notes: mentions.get(claim.id) ?? [],
  }))
  const sources = distinctSources(model.claims).map((source, index) => ({ number: index + 1, source }))
  return {
    notes,
    claims,
    sources,
    claimNumber: new Map(claims.map(({ number, claim }) => [claim.id, number])),
    sourceNumber: new Map(sources.map(({ number, source }) => [source.id, number])),
    rating: new Map(model.ratings.map((rating) => [rating.key, rating])),
  }
}

function notesByClaim(notes: readonly Note[]): ReadonlyMap<string, Note[]> {
  const mentions = new Map<string, Note[]>()
  for (const note of notes) {
    const { claimId } = note.annotation
    if (claimId === null) continue
    const others = mentions.get(claimId)
    if (others) others.push(note)
    else mentions.set(claimId, [note])
  }
  return mentions
}

function noteOf(tags: readonly TagView[], annotation: AnnotationView, index: number): Note {
  const tag = tags.find(({ key }) => key === annotation.tag) ?? {
    key: annotation.tag,
    label: annotation.tag,
    letter: '?',
    description: '',
  }
  const number = index + 1
  return { number, label: `${tag.letter}${number}`, annotation, tag }
}

function distinctSources(claims: readonly ClaimView[]): SourceView[] {
  const sources = claims.flatMap(({ evidence }) => evidence).map(({ source }) => [source.id, source] as const)
  return [...new Map(sources).values()]
}
