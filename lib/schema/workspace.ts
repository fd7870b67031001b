import type { Role } from './role'
import type { TagView } from './annotation'
import type { PersonView } from './article'
import type { RatingView } from './claim'

/** A workspace as one of its members sees it. `abilities` are the permissions their role has at all. */
export type WorkspaceView = {
  slug: string
  name: string
  me: PersonView & { role: Role; singleKeys: boolean; locale: string | null }
  abilities: string[]
  tags: TagView[]
  ratings: RatingView[]
}
