import { log } from '@/lib/server/log'
import { databaseFailure } from './database-failure'

/** Logs what failed: a warning when the database is away or too busy, which passes by itself; else an error, to be looked at. */
export function logFailure(error: unknown, message: string, facts: object = {}): void {
  const level = databaseFailure(error)?.code === 'unavailable' ? 'warn' : 'error'
  log[level]({ ...facts, err: error }, message)
}
