import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as z from 'zod'

const MAX_OUTPUT = 64 * 1024 * 1024
const TIMEOUT_MS = 300_000

const readPages = z.object({
  pages: z.array(
    z.object({
      name: z.string(),
      text: z.string(),
      title: z.string().nullable(),
      byline: z.string().nullable(),
      isArticle: z.boolean(),
      notes: z.array(z.string()),
      milliseconds: z.number(),
    }),
  ),
  peakMegabytes: z.number(),
})

export type Readings = z.infer<typeof readPages>
/** What was read from one page. */
export type Reading = Readings['pages'][number]

/** Reads the pages of a site in a process of their own, so that its memory is its own: by the product, or bare Readability. */
export async function readPagesIn(
  way: 'product' | 'bare',
  origin: string,
  names: readonly string[],
): Promise<Readings> {
  const script = fileURLToPath(new URL('./read-pages.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, way, origin, ...names],
    { maxBuffer: MAX_OUTPUT, timeout: TIMEOUT_MS },
  )
  return readPages.parse(JSON.parse(stdout))
}
