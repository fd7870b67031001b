import type { Permission, Role } from '@/lib/core/permissions/permissions'
import type { TagView } from './annotation'
import type { PersonView } from './article'
import type { RatingView } from './claim'

/** A workspace as one of its members sees it. `abilities` are the permissions their role has at all. */
export type WorkspaceView = {
  slug: string
  name: string
  me: PersonView & { role: Role; singleKeys: boolean }
  abilities: Permission[]
  tags: TagView[]
  ratings: RatingView[]
}
