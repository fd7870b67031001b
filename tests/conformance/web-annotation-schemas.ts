import path from 'node:path'
import { Ajv, type AnySchemaObject } from 'ajv'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import * as z from 'zod'
import { listCorpus, readCorpus } from './corpora'

const ROOT = 'web-annotation-tests'

/** One MUST of the recommendation, as a schema decides it. */
export type MustTest = { title: string; accepts: (subject: object) => boolean }

const testFile = z.object({ assertions: z.array(z.string()).min(1) })
const schemaFile = z.record(z.string(), z.unknown())

/** The MUSTs that a `.test` file lists. All of them hold for a subject, or it is wrong. */
export async function loadMustTests(corporaDir: string, name: string): Promise<MustTest[]> {
  const { assertions } = testFile.parse(JSON.parse(await readCorpus(corporaDir, path.join(ROOT, name))))
  const ajv = await createValidator(corporaDir)
  return Promise.all(
    assertions.map(async (assertion) => {
      const schema = await readSchema(corporaDir, assertion)
      const validate = ajv.compile(schema)
      return { title: assertion, accepts: (subject: object) => validate(subject) === true }
    }),
  )
}

async function createValidator(corporaDir: string): Promise<Ajv> {
  const ajv = new Ajv({ strict: false, formats: fullFormats, logger: false })
  const names = (await listCorpus(corporaDir, path.join(ROOT, 'definitions'))).filter((name) =>
    name.endsWith('.json'),
  )
  for (const name of names) ajv.addSchema(await readSchema(corporaDir, path.join('definitions', name)), name)
  return ajv
}

async function readSchema(corporaDir: string, name: string): Promise<AnySchemaObject> {
  const json: unknown = JSON.parse(await readCorpus(corporaDir, path.join(ROOT, name)))
  return schemaFile.parse(modernise(json))
}

/** Draft 4 as draft 7: no `$schema`, `id` of the file itself gone, exclusive bounds as numbers. */
function modernise(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(modernise)
  if (typeof json !== 'object' || json === null) return json
  const fields = Object.entries(json)
    .filter(([name, value]) => name !== '$schema' && !(name === 'id' && typeof value === 'string'))
    .map(([name, value]) => [name, modernise(value)] as const)
  const schema: Record<string, unknown> = Object.fromEntries(fields)
  if (schema['exclusiveMinimum'] === true) {
    schema['exclusiveMinimum'] = schema['minimum']
    delete schema['minimum']
  }
  return schema
}
