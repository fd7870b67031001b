import * as z from './zod'
import { tagView } from './annotation'
import { personView } from './article'
import { ratingView } from './claim'
import { line } from './input'
import { LOCALES } from './locale'
import { role } from './role'
import { ownKeys } from './room-keys'
import { count, uuid } from './value'

/** A workspace as one of its members sees it. `abilities` are the permissions their role has at all. */
export const workspaceView = z
  .object({
    id: uuid,
    slug: z.string(),
    name: z.string(),
    /** The language of the interface for members who chose none; null leaves it to the browser. */
    locale: z.string().nullable(),
    /** Must members have given a second factor to get in? */
    secondFactorRequired: z.boolean(),
    revision: count,
    me: personView.extend({
      role,
      singleKeys: z.boolean(),
      /** Only those that the member changed. */
      roomKeys: ownKeys,
      locale: z.string().nullable(),
    }),
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

/** What an admin asks of everybody who signs in; no token may change it. */
export const signInPolicy = z.strictObject({ secondFactorRequired: z.boolean() })
export type SignInPolicy = z.output<typeof signInPolicy>
