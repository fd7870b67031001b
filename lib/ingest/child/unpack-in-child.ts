import { fail, type Result } from '@/lib/core/result'
import type { Bundle } from '@/lib/ingest/bundle/bundle'
import { recogniseFile } from '@/lib/ingest/recognise/recognise-file'
import { bundleSchema } from './answer-schemas'
import { parseAnswer } from './parse-answer'
import { runInChild } from './run-in-child'

/** The articles that a file holds, taken apart in a process of its own. A file of one article is refused. */
export async function unpackInChild(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Result<Bundle>> {
  const recognised = recogniseFile(bytes, { name })
  if (!recognised.ok) return recognised
  if (recognised.value.kind === 'article')
    return fail('invalid', 'This file is one article, not a list of them. Import it as a file.', {
      field: 'file',
    })
  const answer = await runInChild({ kind: 'unpack', form: recognised.value.form, bytes, name })
  return answer.ok ? parseAnswer(answer.value, bundleSchema) : answer
}
