import type { Result } from '@/lib/core/result'
import { readPagesSchema } from './answer-schemas'
import { parseAnswer } from './parse-answer'
import type { AnnotatedPage, ReadPage } from './read-annotated-pages'
import { runInChild } from './run-in-child'

/** Reads the pages of a file of annotations in one process of its own, within limits; its death is a failure. */
export async function readPagesInChild(pages: readonly AnnotatedPage[]): Promise<Result<Result<ReadPage>[]>> {
  const answer = await runInChild({ kind: 'annotated', pages })
  return answer.ok ? parseAnswer(answer.value, readPagesSchema) : answer
}
