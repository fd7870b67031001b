import type * as z from '@/lib/schema/zod'

/**
 * Whether what a browser kept has the shape of the schema, which must not change types. It is then used as it was kept: a
 * parsed copy has its fields in another order, and under the same idempotency key it would be another request.
 */
export function fitsSchema<T>(schema: z.ZodType<T>, kept: unknown): kept is T {
  return schema.safeParse(kept).success
}
