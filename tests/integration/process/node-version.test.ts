import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import * as z from 'zod'

const RANGE = '^20.20.0 || ^22.13.0 || ^24.0.0 || ^26.0.0'

/** In a Node of its own: what is said here is plain JavaScript, for a Node that knows no TypeScript. */
function complaintAbout(version: string): { isTooOld: boolean; message: string } | null {
  const code = `
    import { complaintAbout } from './lib/server/start/node-version.js'
    process.stdout.write(JSON.stringify(complaintAbout(${JSON.stringify(version)}, ${JSON.stringify(RANGE)}) ?? null))`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
  return z.object({ isTooOld: z.boolean(), message: z.string() }).nullable().parse(JSON.parse(said))
}

it.each(['20.20.0', '20.20.2', '22.13.0', '24.0.0', '26.12.1'])('says nothing of Node %s', (version) => {
  expect(complaintAbout(version)).toBeNull()
})

it.each(['16.20.2', '20.19.6', '22.11.0'])('refuses Node %s in one line', (version) => {
  const complaint = complaintAbout(version)
  expect(complaint?.isTooOld).toBe(true)
  expect(complaint?.message).toMatch(/^Node [\d.]+ is too old\. .*20\.20.*24 is recommended\.$/)
})

it.each(['21.7.3', '25.9.0', '28.0.0'])('warns of Node %s, and lets it try', (version) => {
  const complaint = complaintAbout(version)
  expect(complaint?.isTooOld).toBe(false)
  expect(complaint?.message).toMatch(/^Nobody has tried Stet on Node .*\.$/)
})
