import { externalPreview, externalReport } from '@/lib/schema/external-annotation'
import type { ExternalPreview, ExternalReport } from '@/lib/schema/external-annotation'
import { expectAnswer, send, type Answer } from './api'
import type { Person } from './desk'

/** What is sent: the file, and what was chosen about it. */
export type Sent = {
  file: unknown
  mapping?: Record<string, string | null>
  targets?: Record<string, string | null>
  articleId?: string
}

type Choices = Omit<Sent, 'file'>

/** Sends a file of another tool, as a browser's form does. */
export function sendExternal(
  person: Pick<Person, 'slug' | 'headers'>,
  call: string,
  { file, mapping, targets, articleId }: Sent,
): Promise<Answer> {
  const form = new FormData()
  form.set('file', new Blob([typeof file === 'string' ? file : JSON.stringify(file)]), 'annotations')
  if (mapping) form.set('mapping', JSON.stringify(mapping))
  if (targets) form.set('targets', JSON.stringify(targets))
  if (articleId !== undefined) form.set('articleId', articleId)
  return send(person, call, { form })
}

export function importExternal(
  person: Person,
  file: unknown,
  choices: Choices = {},
): Promise<ExternalReport> {
  const answer = sendExternal(person, 'POST /annotation-imports', { file, ...choices })
  return expectAnswer(200, externalReport, answer)
}

export function previewExternal(
  person: Person,
  file: unknown,
  choices: Choices = {},
): Promise<ExternalPreview> {
  const answer = sendExternal(person, 'POST /annotation-imports/preview', { file, ...choices })
  return expectAnswer(200, externalPreview, answer)
}
