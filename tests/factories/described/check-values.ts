import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { SCHEMAS, type Schema } from './read-description'

/** Says what is wrong with a value, with its place, up to the first fault; nothing if it is as described. */
export type CheckValue = (schema: Schema, value: unknown, place: string) => string[]

/**
 * Checks values against schemas of one description. Each is compiled once. Ended at the first fault: to find all of them,
 * every kind of block would be tried for every block within every other, which takes exponential time.
 */
export function createValueCheck(schemas: Record<string, Schema>): CheckValue {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false })
  addFormats(ajv)
  ajv.addSchema({ $id: SCHEMAS, $defs: schemas })
  const compiled = new Map<string, ValidateFunction>()

  function compile(schema: Schema): ValidateFunction {
    const key = JSON.stringify(schema)
    const validate = compiled.get(key) ?? ajv.compile(JSON.parse(key))
    compiled.set(key, validate)
    return validate
  }

  return (schema, value, place) => {
    const validate = compile(schema)
    if (validate(value)) return []
    return (validate.errors ?? []).map(
      ({ instancePath, message = '', params }) =>
        `${place}${instancePath} ${message} ${JSON.stringify(params)}`,
    )
  }
}
