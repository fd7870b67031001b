import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, stop, type OutputFile } from 'esbuild'
import { clearOldBuilds } from './clear-old-builds'

/** From the folder of the project, since a bundle of the server does not know where its sources were. */
const ENTRIES = {
  child: path.join('lib', 'ingest', 'child', 'main.ts'),
  thread: path.join('lib', 'ingest', 'thread', 'main.ts'),
}
const CACHE = path.join('node_modules', '.cache', 'stet-reader')

/** Reads its own files beside itself, so that it stays where it was installed. */
const EXTERNAL = ['pdfjs-dist']

let built: Promise<string> | undefined

/**
 * The file that a child or a thread runs: its sources as plain JavaScript, made once a process. Loading them one by one
 * through a compiler costs a child three quarters of a second of processor time, and this a fifth of one.
 */
export async function builtEntry(name: keyof typeof ENTRIES): Promise<string> {
  const entry = path.join(await building(), `${name}.mjs`)
  if (existsSync(entry)) return entry
  // Another process has cleared it away since.
  built = undefined
  return path.join(await building(), `${name}.mjs`)
}

/** One at a time. What went wrong once is tried again, and not remembered. */
function building(): Promise<string> {
  return (built ??= buildEntries().catch((error: unknown) => {
    built = undefined
    throw error
  }))
}

async function buildEntries(): Promise<string> {
  const project = process.cwd()
  const files = await bundle(project).finally(stop)
  return keep(path.join(project, CACHE), files)
}

async function bundle(project: string): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(
      Object.entries(ENTRIES).map(([name, entry]) => [name, path.join(project, entry)]),
    ),
    outdir: path.join(project, CACHE),
    outExtension: { '.js': '.mjs' },
    tsconfig: path.join(project, 'tsconfig.json'),
    external: EXTERNAL,
    bundle: true,
    splitting: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    // Some libraries of CommonJS ask for Node's modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  })
  return outputFiles
}

/** Written aside and moved into place, so that another process never sees half of it. */
async function keep(cache: string, files: readonly OutputFile[]): Promise<string> {
  const hash = createHash('sha256')
  for (const { path: name, hash: content } of files) hash.update(`${name} ${content} `)
  const folder = path.join(cache, hash.digest('hex').slice(0, 16))
  const aside = `${folder}.${String(process.pid)}`
  await mkdir(aside, { recursive: true })
  await Promise.all(files.map((file) => writeFile(path.join(aside, path.basename(file.path)), file.contents)))
  try {
    await rename(aside, folder)
  } catch (error) {
    if (!isThere(error)) throw error
    await rm(aside, { recursive: true, force: true })
    // In use again, whenever it was made.
    await utimes(folder, new Date(), new Date())
  }
  await clearOldBuilds(cache, path.basename(folder))
  return folder
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST')
}
