import { channel } from 'node:diagnostics_channel'
import { REQUEST_ERRORS } from '@/lib/server/start/request-errors'

/** Next calls this for every error of a page, before it sets the status of the answer. */
export function onRequestError(error: unknown): void {
  channel(REQUEST_ERRORS).publish(error)
}
