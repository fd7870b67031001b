import * as z from 'zod'
import { storableText } from '@/lib/core/storable-text'
import { fail, ok, type Result } from '@/lib/core/result'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { instantOf } from '@/lib/server/data/json'
import { sql, type Sql } from '@/lib/server/db/sql'

type Direction = 'asc' | 'desc'

/** What a list can be sorted by. */
export type SortKey = {
  by: (direction: Direction) => Sql
  /** As text in a cursor, and back. */
  asText: (key: Sql) => Sql
  fromText: (text: string) => Sql
  schema: z.ZodType<string>
}

/** Long enough to tell titles apart; those that begin alike are in the order of their ids. */
const KEY_LENGTH = 100

function plainText(key: Sql): Sql {
  return sql`(${key})::text`
}

export function byId(column: Sql): SortKey {
  return { by: () => column, asText: plainText, fromText: (text) => sql`${text}::uuid`, schema: z.uuid() }
}

export function byInstant(column: Sql): SortKey {
  const fromText = (text: string) => sql`${text}::timestamptz`
  return { by: () => column, asText: instantOf, fromText, schema: z.iso.datetime() }
}

export function byCount(column: Sql): SortKey {
  const fromText = (text: string) => sql`${text}::int`
  return { by: () => column, asText: plainText, fromText, schema: z.string().regex(/^\d{1,9}$/) }
}

export function byWords(column: Sql): SortKey {
  return {
    by: () => sql`left("foldForSearch"(${column}), ${KEY_LENGTH}::int) COLLATE "C"`,
    asText: plainText,
    fromText: (text) => sql`${text}::text COLLATE "C"`,
    schema: z.string().refine((text) => storableText(text) === text),
  }
}

/** Rows without a day come last, whichever way. */
export function byDay(column: Sql): SortKey {
  return {
    by: (direction) =>
      direction === 'asc'
        ? sql`coalesce(${column}, 'infinity'::date)`
        : sql`coalesce(${column}, '-infinity'::date)`,
    asText: plainText,
    fromText: (text) => sql`${text}::date`,
    schema: z.union([z.iso.date(), z.enum(['infinity', '-infinity'])]),
  }
}

export type ListOrder = {
  /** The sort key as it stands in a cursor. */
  key: Sql
  orderBy: Sql
  /** What comes after the cursor. */
  after: Sql
  cursorAt: (last: { key: string; id: string }) => string
}

type Asked = {
  id: Sql
  name: string
  direction: Direction
  cursor: string | undefined
}

/** How a page of a list is ordered and where it begins. A cursor belongs to the order that it was made in. */
export function listOrder(
  { by, asText, fromText, schema }: SortKey,
  { id, name, direction, cursor }: Asked,
): Result<ListOrder> {
  const key = by(direction)
  const position = z.tuple([z.literal(`${name} ${direction}`), schema, z.uuid()])
  const after = cursor === undefined ? undefined : decodeCursor(position, cursor)
  if (cursor !== undefined && !after) {
    return fail('invalid', 'This cursor is not valid. Start from the first page.', { field: 'cursor' })
  }
  const [beyond, way] = direction === 'asc' ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`]
  return ok({
    key: asText(key),
    orderBy: sql`${key} ${way}, ${id} ${way}`,
    after: after ? sql`(${key}, ${id}) ${beyond} (${fromText(after[1])}, ${after[2]}::uuid)` : sql`TRUE`,
    cursorAt: (last) => encodeCursor([`${name} ${direction}`, last.key, last.id]),
  })
}
