import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { fail, type Result } from '@/lib/core/result'
import { unpack } from '@/lib/ingest/bundle/unpack'
import type { Reading, Source } from '@/lib/ingest/import-input'
import { SOURCE_FORMATS } from '@/lib/ingest/source-formats'
import { readAnnotatedPages } from './read-annotated-pages'
import type { Task } from './wire'

/** The child's work. What its parent sends is ours, so that it is only told apart from nonsense. */
export async function dispatch(task: unknown): Promise<Result<unknown>> {
  if (!isTask(task)) return fail('invalid', 'This is not a task.')
  switch (task.kind) {
    case 'read':
      return read(task.source)
    case 'unpack':
      return unpack(task.form, task.bytes, task.name)
    case 'annotated':
      return readAnnotatedPages(task.pages)
  }
}

/** A document that goes beyond the limits is refused with its reason here, where checking it is nobody else's time. */
async function read(source: Source): Promise<Result<Reading>> {
  const reader = await SOURCE_FORMATS[source.format].load()
  const reading = await reader(source)
  if (!reading.ok) return reading
  const checked = checkArticleDocument(reading.value.document)
  return checked.ok ? reading : checked
}

function isTask(value: unknown): value is Task {
  return typeof value === 'object' && value !== null && 'kind' in value
}
