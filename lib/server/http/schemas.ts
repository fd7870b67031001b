import { z } from 'zod'
import { isShortAddress, MAX_ADDRESS_LENGTH } from '@/lib/core/claim/is-short-address'
import { MIN_PASSWORD_LENGTH } from '@/lib/server/services/member/password'
import { findUnstorable } from './read-body'

/** Schemas that many routes share. */

/** Lower case, as the database writes ids, so that they can be compared. */
export const id = z.uuid({ error: 'Expected an id (a UUID).' }).toLowerCase()

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date({ error: 'Expected a date like 2024-07-01.' })

/** One line of text: trimmed, not empty. */
export function line(max: number) {
  return z.string().trim().min(1, 'Must not be empty.').max(max, `At most ${max} characters.`)
}

/** Several lines of text, possibly none. */
export function prose(max: number) {
  return z.string().max(max, `At most ${max} characters.`)
}

export const webAddress = z
  .url({ protocol: /^https?$/, error: 'Expected an address that starts with http:// or https://.' })
  .max(MAX_ADDRESS_LENGTH, { error: `At most ${MAX_ADDRESS_LENGTH} characters.`, abort: true })
  .refine(
    isShortAddress,
    `At most ${MAX_ADDRESS_LENGTH} characters, counted as a browser sends them (ü as %C3%BC).`,
  )

export const page = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

/** A field of a form, which can only be text, that holds JSON. */
export function jsonField<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((written, context): unknown => {
      let json: unknown
      try {
        json = JSON.parse(written)
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
        context.addIssue({ code: 'custom', message: 'Expected JSON.' })
        return z.NEVER
      }
      // An escape brings in what the field itself could not hold.
      const fault = findUnstorable(json)
      if (fault) {
        const path = fault.field === '' ? [] : fault.field.split('.')
        context.addIssue({ code: 'custom', message: fault.message, path })
        return z.NEVER
      }
      return json
    })
    .pipe(schema)
}

/** For routes that take nothing but their path's workspace. */
export const noInput = z.object({})

export const newPassword = z
  .string()
  .min(MIN_PASSWORD_LENGTH, `Use at least ${MIN_PASSWORD_LENGTH} characters.`)
  .max(1000, 'At most 1000 characters.')
