import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod'

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

it('packages run no scripts when they are installed, and the project has none that this switches off', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true')
  const skipped = Object.keys(scripts).filter(
    (name) => /^(?:pre|post)(?!pare)/.test(name) || name === 'prepare',
  )
  expect(skipped).toEqual([])
})
