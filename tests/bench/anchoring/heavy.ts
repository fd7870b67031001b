import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

/** Milliseconds, megabytes and shares. */
const heavySchema = z.strictObject({
  rewrite: z.number(),
  rewriteMemory: z.number(),
  crowd: z.number(),
  placed: z.number(),
  heapGrowth: z.number(),
})

export type Heavy = z.infer<typeof heavySchema>

/** Measures the rewrite of two megabytes and 100,000 annotations in a fresh process. */
export function measureHeavy(): Heavy {
  const script = fileURLToPath(new URL('./rewrite.ts', import.meta.url))
  const out = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' })
  return heavySchema.parse(JSON.parse(out))
}
