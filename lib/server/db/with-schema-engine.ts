import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  type ErrorRegistry,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

type SchemaFile = { path: string; content: string }

let loaded: Promise<void> | undefined

/**
 * Runs `work` with Prisma's schema engine as WebAssembly. The Prisma CLI downloads the same engine as a binary when it
 * is first used, which closed networks forbid; this one comes with `npm ci`. What `work` throws arrives as an Error whose
 * message a person can read; `explain` gives that message to a `work` that catches an error itself.
 */
export async function withSchemaEngine<T>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema: SchemaFile | undefined,
  work: (engine: bindings.SchemaEngine, explain: (error: unknown) => string) => Promise<T>,
): Promise<T> {
  loaded ??= instantiate()
  await loaded
  const bound = bindMigrationAwareSqlAdapterFactory(adapter)
  const explain = (error: unknown) => describe(error, bound.errorRegistry)
  const datamodels: [string, string][] | undefined = schema && [[schema.path, schema.content]]
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels }, ignoreLog, bound)
    try {
      return await work(engine, explain)
    } finally {
      engine.free()
    }
  } catch (error) {
    throw new Error(explain(error), { cause: error })
  }
}

// The package's own entry imports the .wasm file as a module, which Node 20 cannot do without a flag.
async function instantiate(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(script.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': importsOfEngine() })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start !== 'function')
    throw new Error('@prisma/schema-engine-wasm has changed: no __wbindgen_start')
  Reflect.apply(start, undefined, [])
}

// The engine never clears the timer with which it limits its wait for a lock; it would keep the process ten seconds.
function importsOfEngine(): WebAssembly.ModuleImports {
  const imports: WebAssembly.ModuleImports = { ...bindings }
  const name = Object.keys(imports).find((key) => key.startsWith('__wbg_setTimeout_'))
  if (name !== undefined)
    imports[name] = (work: () => void, milliseconds: number) => setTimeout(work, milliseconds).unref()
  return imports
}

// An error of the database driver passes through the engine as a number only; the registry holds the error itself.
function describe(error: unknown, registry: ErrorRegistry): string {
  const message = error instanceof Error ? error.message : String(error)
  const id = /External error id#(\d+)/.exec(message)?.[1]
  const external = id === undefined ? undefined : registry.consumeError(Number(id))?.error
  if (external === undefined) return message.trim()
  return external instanceof Error ? external.message : JSON.stringify(external)
}

function ignoreLog(): void {
  // The engine reports each step as JSON. A failure is thrown as well, which is all that is wanted.
}
