import * as z from 'zod'
import { findUnstorable } from './read-body'

/** A text that holds JSON, described as such. */
export function jsonText(schema: z.ZodType) {
  const { $schema: _, ...contentSchema } = z.toJSONSchema(schema, { io: 'input' })
  return z.string().meta({ contentMediaType: 'application/json', contentSchema })
}

/** A field of a form, which can only be text, that holds JSON. */
export function jsonField<Schema extends z.ZodType>(schema: Schema) {
  return jsonText(schema)
    .transform((written, context): unknown => {
      let json: unknown
      try {
        json = JSON.parse(written)
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
        context.addIssue({ code: 'custom', message: 'Expected JSON.' })
        return z.NEVER
      }
      // JSON can escape characters that the form field itself could not contain.
      const fault = findUnstorable(json)
      if (fault) {
        const path = fault.field === '' ? [] : fault.field.split('.')
        context.addIssue({ code: 'custom', message: fault.message, path })
        return z.NEVER
      }
      return json
    })
    .pipe(schema)
}
