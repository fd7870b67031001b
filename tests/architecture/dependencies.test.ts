import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

const root = path.resolve(import.meta.dirname, '../..')

const Versions = z.record(z.string(), z.string())
const project = z
  .object({ dependencies: Versions, devDependencies: Versions })
  .parse(readJson('package.json'))
const lines = readFileSync(path.join(root, 'docs/dependencies.md'), 'utf8').split('\n')

const sections = [
  { title: 'The product', versions: project.dependencies },
  { title: 'Development and tests', versions: project.devDependencies },
]

describe.each(sections)('$title', ({ title, versions }) => {
  const described = rowsUnder(title)

  it('has one line for each package, and none for others, in order', () => {
    expect(described.map((row) => row.name)).toEqual(Object.keys(versions).toSorted())
  })

  it('says of each what it is for', () => {
    expect(described.filter((row) => row.reason === '')).toEqual([])
  })

  it.each(described)('states the licence $name states', ({ name, licence }) => {
    expect(licence).toBe(installedLicence(name))
  })

  it.each(Object.entries(versions))('pins %s exactly (%s)', (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.-]+)?$/)
  })
})

function rowsUnder(title: string): { name: string; reason: string; licence: string }[] {
  const start = lines.indexOf(`## ${title}`) + 1
  const next = lines.findIndex((line, index) => index >= start && line.startsWith('## '))
  return lines.slice(start, next === -1 ? undefined : next).flatMap((line) => {
    const row = /^\| `(?<name>[^`]+)` *\| (?<reason>.*?) *\| (?<licence>[\w.-]+) *\|$/.exec(line)?.groups
    return row === undefined
      ? []
      : [{ name: row['name'] ?? '', reason: row['reason'] ?? '', licence: row['licence'] ?? '' }]
  })
}

function installedLicence(name: string): string {
  return z.object({ license: z.string() }).parse(readJson(`node_modules/${name}/package.json`)).license
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'))
}
