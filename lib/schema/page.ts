import * as z from './zod'

/** Which page of a list is asked for. */
export const page = z.strictObject({
  cursor: z.string().max(800).optional(),
  limit: z.coerce.number<number | string>().int().min(1).max(500).default(100),
})

/** A page of a list. `nextCursor` asks for the page after it, and is null on the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return named(item, 'Page', z.object({ items: z.array(item), nextCursor: z.string().nullable() }))
}

/** A list that is short enough to come whole. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return named(item, 'List', z.object({ items: z.array(item) }))
}

/** A page of what is called `Claim` in the description of the API is called `ClaimPage` there. */
function named<Schema extends z.ZodType>(item: z.ZodType, suffix: 'Page' | 'List', schema: Schema): Schema {
  const { id } = item.meta() ?? {}
  return id === undefined ? schema : schema.meta({ id: `${id}${suffix}` })
}
