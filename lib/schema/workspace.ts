import { z } from './zod'
import { tagView } from './annotation'
import { personView } from './article'
import { ratingView } from './claim'
import { line } from './input'
import { LOCALES } from './locale'
import { role } from './role'
import { count } from './value'

/** A workspace as one of its members sees it. `abilities` are the permissions their role has at all. */
export const workspaceView = z
  .object({
    slug: z.string(),
    name: z.string(),
    /** The language of the interface for members who chose none; null leaves it to the browser. */
    locale: z.string().nullable(),
    revision: count,
    me: personView.extend({ role, singleKeys: z.boolean(), locale: z.string().nullable() }),
    abilities: z.array(z.string()),
    tags: z.array(tagView),
    ratings: z.array(ratingView),
  })
  .meta({ id: 'Workspace' })
export type WorkspaceView = z.output<typeof workspaceView>

/** What an admin may change of a workspace. */
export const workspaceChange = z.strictObject({
  name: line(200).exactOptional(),
  locale: z.enum(LOCALES).nullable().exactOptional(),
})
export type WorkspaceChange = z.output<typeof workspaceChange>
