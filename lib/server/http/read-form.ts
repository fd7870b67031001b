import type * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import { storableText } from '@/lib/core/storable-text'
import { findUnstorable, type SentBody } from './read-body'

/** What a form may hold: text fields, and the article or articles in fields called "file". */
export type FormShape = { fields: z.ZodObject; files: 'one' | 'many' }

export type Form = {
  /** Fields with a value; one left empty counts as left out. */
  fields: Record<string, string>
  files: { field: string; name: string; bytes: Uint8Array<ArrayBuffer> }[]
}

/** The body as a multipart form. */
export async function readForm(sent: SentBody): Promise<Result<Form>> {
  const data = await parse(sent)
  if (!data) return fail('invalid', 'The body is not a valid multipart form.')
  const form: Form = { fields: {}, files: [] }
  for (const [field, value] of data) {
    if (typeof value !== 'string') {
      form.files.push({ field, name: nameOf(value), bytes: new Uint8Array(await value.arrayBuffer()) })
    } else if (value !== '') {
      form.fields[field] = value
    }
  }
  const fault = findUnstorable(form.fields)
  return fault ? fail('invalid', fault.message, { field: fault.field }) : ok(form)
}

const LONGEST_NAME = 255

/** A name as it can be kept and shown. The end of a long one says more: it has the extension. */
function nameOf({ name }: File): string {
  return storableText(storableText(name).slice(-LONGEST_NAME))
}

async function parse({ bytes, type }: SentBody): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
