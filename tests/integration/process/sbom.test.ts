import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod'

const names = z.record(z.string(), z.string())
const manifest = z
  .object({ dependencies: names, devDependencies: names })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))
const DEVELOPMENT = 'cdx:npm:package:development'

const bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      licenses: z.array(z.unknown()).default([]),
      properties: z.array(z.object({ name: z.string() })).default([]),
    }),
  ),
})

it('npm run sbom lists every package with its version and licence, those for development marked', () => {
  const printed = execFileSync('npm', ['run', '--silent', 'sbom'], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  })
  const { components } = bill.parse(JSON.parse(printed))
  const listed = new Map(components.map((one) => [`${one.name} ${one.version}`, one]))
  for (const [name, version] of Object.entries(manifest.dependencies)) {
    const component = listed.get(`${name} ${version}`)
    expect(component?.licenses, `${name} ${version}`).not.toHaveLength(0)
    expect(component?.properties.map((property) => property.name)).not.toContain(DEVELOPMENT)
  }
  const vitest = listed.get(`vitest ${manifest.devDependencies['vitest'] ?? ''}`)
  expect(vitest?.properties.map((property) => property.name)).toContain(DEVELOPMENT)
})
