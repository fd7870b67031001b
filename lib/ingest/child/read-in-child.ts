import type { Result } from '@/lib/core/result'
import type { Reading, Source } from '@/lib/ingest/import-input'
import { readingSchema } from './answer-schemas'
import { parseAnswer } from './parse-answer'
import { runInChild } from './run-in-child'

/** Reads a source in a process of its own, within limits of time, memory and output; its death is a failure. */
export async function readInChild(source: Source): Promise<Result<Reading>> {
  const answer = await runInChild({ kind: 'read', source })
  return answer.ok ? parseAnswer(answer.value, readingSchema) : answer
}
