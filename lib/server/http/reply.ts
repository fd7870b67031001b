import { ok, type Result } from '@/lib/core/result'
import type { Reply } from './define-route'

/** A use case's outcome as the usual replies: 200 with its value, 201 with its value, or 204. Failures pass through. */

export async function content(outcome: Promise<Result<object>>): Promise<Result<Reply>> {
  const result = await outcome
  return result.ok ? ok({ body: result.value, ...revisionOf(result.value) }) : result
}

export async function created(outcome: Promise<Result<object>>): Promise<Result<Reply>> {
  const result = await outcome
  return result.ok ? ok({ status: 201, body: result.value, ...revisionOf(result.value) }) : result
}

export async function noContent(outcome: Promise<Result<unknown>>): Promise<Result<Reply>> {
  const result = await outcome
  return result.ok ? ok({ status: 204 }) : result
}

function revisionOf(value: object): { revision?: number } {
  return 'revision' in value && typeof value.revision === 'number' ? { revision: value.revision } : {}
}
