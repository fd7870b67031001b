import type { Role } from '@/lib/schema/role'
import type { AnnotationView, TagView } from '@/lib/schema/annotation'
import type { ArticleContent } from '@/lib/schema/article'
import type { ClaimView, RatingView } from '@/lib/schema/claim'

export const EXPORT_SCOPES = ['all', 'own and approved', 'approved'] as const

/** Whose work an export holds, by what the exporter's role may take out of the workspace. */
export type ExportScope = (typeof EXPORT_SCOPES)[number]

/**
 * Everything that one article's export says; each format says as much of it as it has a place for. Annotations come in
 * text order, orphaned ones last; claims in the order in which the annotations mention them.
 */
export type Export = {
  /** ISO 8601 with milliseconds, UTC. */
  exportedAt: string
  scope: ExportScope
  by: { name: string; role: Role }
  workspace: { slug: string; name: string }
  article: ArticleContent
  tags: TagView[]
  ratings: RatingView[]
  annotations: AnnotationView[]
  claims: ClaimView[]
}
