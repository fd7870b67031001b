import { recordedOrigin, type RecordedOrigin } from '@/lib/schema/recorded'

/** The field of a view for what was imported from our own JSON; no field for what was made here. */
export function originOf(stored: unknown): { origin?: RecordedOrigin } {
  return stored === null ? {} : { origin: recordedOrigin.parse(stored) }
}
