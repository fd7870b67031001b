import { fail, ok, type Result } from '@/lib/core/result'
import { findUnstorable, readBytes } from './read-body'

export type Form = {
  /** Fields with a value; one left empty counts as left out. */
  fields: Record<string, string>
  files: { field: string; name: string; bytes: Uint8Array<ArrayBuffer> }[]
}

/** A multipart form, read whole after its size has been checked. */
export async function readForm(request: Request): Promise<Result<Form>> {
  const bytes = await readBytes(request)
  if (!bytes.ok) return bytes
  const data = await parse(bytes.value, request.headers.get('content-type') ?? '')
  if (!data) return fail('invalid', 'The body is not a valid multipart form.')
  const form: Form = { fields: {}, files: [] }
  for (const [field, value] of data) {
    if (typeof value !== 'string') {
      form.files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
    } else if (value !== '') {
      form.fields[field] = value
    }
  }
  const fault = findUnstorable(form.fields)
  return fault ? fail('invalid', fault.message, { field: fault.field }) : ok(form)
}

async function parse(bytes: Uint8Array, type: string): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
