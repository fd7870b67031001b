import { z } from './zod'
import { tagView } from './annotation'
import { personView } from './article'
import { ratingView } from './claim'
import { role } from './role'

/** A workspace as one of its members sees it. `abilities` are the permissions their role has at all. */
export const workspaceView = z
  .object({
    slug: z.string(),
    name: z.string(),
    me: personView.extend({ role, singleKeys: z.boolean(), locale: z.string().nullable() }),
    abilities: z.array(z.string()),
    tags: z.array(tagView),
    ratings: z.array(ratingView),
  })
  .meta({ id: 'Workspace' })
export type WorkspaceView = z.output<typeof workspaceView>
