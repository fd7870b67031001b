import { isCalendarDay } from '@/lib/schema/is-calendar-day'
import { mentionsCredentials } from '@/lib/schema/credentials'
import * as z from './zod'

/** Fields of a request that many routes share. Their messages are read by whoever sent it. */

/** Lower case, as the database writes ids, so that they can be compared. */
export const id = z.uuid({ error: 'Expected an id (a UUID).' }).toLowerCase()

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso
  .date({ error: 'Enter a date like 2024-07-01.' })
  .refine(isCalendarDay, 'Enter a year between 1 and 9998.')

/** One line of text: trimmed, not empty. */
export function line(max: number) {
  return z.string().trim().min(1, 'Must not be empty.').max(max, `At most ${max} characters.`)
}

/** Several lines of text, possibly none. */
export function prose(max: number) {
  return z.string().max(max, `At most ${max} characters.`)
}

export const HAS_CREDENTIALS =
  'The text contains an address with a user name or password, which others would see. Remove them.'

/** A note or comment that others read. */
export const remark = prose(10_000).refine((text) => !mentionsCredentials(text), HAS_CREDENTIALS)

/** What a list is searched for. */
export const search = z.string().trim().max(200)

export const MIN_PASSWORD_LENGTH = 12

export const newPassword = z
  .string()
  .min(MIN_PASSWORD_LENGTH, `Use at least ${MIN_PASSWORD_LENGTH} characters.`)
  .max(1000, 'At most 1000 characters.')
