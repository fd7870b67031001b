import path from 'node:path'
import { shouldServeStreamingMetadata } from 'next/dist/server/lib/streaming-metadata'
import { expect, it } from 'vitest'
import * as z from 'zod'

const configModule = z.object({ default: z.object({ htmlLimitedBots: z.instanceof(RegExp) }) })
const loaded: unknown = await import(path.resolve('next.config.js'))
const { htmlLimitedBots } = configModule.parse(loaded).default

it.each(['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/138.0.0.0', 'curl/8.5'])(
  'the title comes with the head of a page for %s',
  (program) => {
    expect(shouldServeStreamingMetadata(program, htmlLimitedBots.source)).toBe(false)
    // By itself, Next would send it when it has it.
    expect(shouldServeStreamingMetadata(program, undefined)).toBe(true)
  },
)
