import type { PersonView } from './article'
import type { AnnotationOrigin } from './external-annotation'

export type AnchorStatus = 'exact' | 'moved' | 'fuzzy' | 'orphaned'

/**
 * Where an annotation sits in the version shown. `start` and `end` are null when it is orphaned. `was` are the words in
 * the version before, where it is not sure that these are the same passage (`fuzzy`).
 */
export type AnchorView = {
  start: number | null
  end: number | null
  exact: string
  prefix: string
  suffix: string
  status: AnchorStatus
  score: number
  was?: string
}

/** One member's tag on one span, as lists, rooms and exports see it. `confidence` is percent. */
export type AnnotationView = {
  id: string
  revision: number
  tag: string
  note: string | null
  confidence: number | null
  claimId: string | null
  approved: boolean
  member: PersonView
  /** Null for what was made here. */
  origin: AnnotationOrigin | null
  anchor: AnchorView
  createdAt: string
  updatedAt: string
}

export type TagView = { key: string; label: string; letter: string; description: string }
