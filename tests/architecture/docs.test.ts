import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ASVS_NUMBERS } from './asvs-numbers'
import { faultsOf, requirementsIn } from './asvs-rows'
import { brokenLinks, citedRules, namedModules, namedPaths, namedRootFiles } from './named-in-docs'

const root = path.resolve(import.meta.dirname, '../..')

function tracked(...patterns: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed.split('\n').filter((file) => file !== '' && existsSync(path.join(root, file)))
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

// A decision is dated: it may name what has moved since.
const PAGES = tracked('*.md').filter((file) => !file.startsWith('docs/decisions/'))

describe.each(PAGES)('%s', (page) => {
  it('names only files and folders that exist', () => {
    expect(namedPaths(read(page)).filter((named) => !existsSync(path.join(root, named)))).toEqual([])
  })

  it('links only to pages that exist', () => {
    const folder = path.join(root, path.dirname(page))
    expect(brokenLinks(read(page), (target) => existsSync(path.join(folder, target)))).toEqual([])
  })
})

it('the page of the text engine names only modules that exist', () => {
  const modules = new Set(tracked('lib/core/*.ts').map((file) => path.basename(file, '.ts')))
  const named = namedModules(read('docs/text-engine.md'))
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((name) => !modules.has(name))).toEqual([])
})

describe('the page on security', () => {
  const page = read('docs/security.md')
  const requirements = requirementsIn(page)

  it('has every requirement of ASVS 5.0, levels 1 and 2, once and in order', () => {
    expect(ASVS_NUMBERS).toHaveLength(253)
    expect(requirements.map(({ number }) => number)).toEqual(ASVS_NUMBERS)
  })

  it('gives each a state, a reason and what shows it', () => {
    expect(requirements.flatMap(faultsOf)).toEqual([])
  })

  it('names only files at the root that exist', () => {
    const named = namedRootFiles(page)
    expect(named).toContain('proxy.ts')
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })
})

describe('the README', () => {
  it('lists every page of docs', () => {
    const listed = PAGES.filter(
      (page) => page.startsWith('docs/') && !read('README.md').includes(`(${page})`),
    )
    expect(listed).toEqual([])
  })
})

describe('the design rules', () => {
  const numbered = Array.from(read('docs/design-rules.md').matchAll(/^(\d+)\. /gm), ([, number]) =>
    Number(number),
  )

  it('are numbered in order', () => {
    expect(numbered).toEqual(numbered.map((_, index) => index + 1))
  })

  it('have every rule that a file cites', () => {
    const files = tracked('*.ts', '*.tsx', '*.sql', '*.prisma').filter(
      (file) => !file.includes('/architecture/'),
    )
    const cited = files.flatMap((file) => citedRules(read(file)).map((rule) => ({ file, rule })))
    expect(cited.length).toBeGreaterThan(5)
    expect(cited.filter(({ rule }) => !numbered.includes(rule))).toEqual([])
  })
})

describe('the checks above', () => {
  it('find paths in backticks, but no placeholders and no commands', () => {
    const page =
      'See `lib/core/result.ts`, `lib/schema` and `app/(a)/[b]`; not `lib/core/write-….ts`, `npm run x`, `/api/v1`.'
    expect(namedPaths(page)).toEqual(['lib/core/result.ts', 'lib/schema', 'app/(a)/[b]'])
  })

  it('find lists of modules, but no other code in brackets', () => {
    const page = 'Moves (`align`, `place-by-comparison`), a field (`start`, half-open), a call (`run(x)`).'
    expect(namedModules(page)).toEqual(['align', 'place-by-comparison'])
  })

  it('find links that lead nowhere, but follow none to the web', () => {
    const page = '[a](gone.md) [b](here.md#part) [c](https://a.org) [d](#top) ![e](gone.png)'
    expect(brokenLinks(page, (target) => target === 'here.md')).toEqual(['gone.md', 'gone.png'])
  })

  it('find requirements, and those that claim more than they show', () => {
    const page = [
      '| number | asks for | state | by what | shown by |',
      '| --- | --- | --- | --- | --- |',
      '| 1.1.1 | Decode once | met | `lib/a.ts` | `tests/a.test.ts` |',
      '| 1.1.2 | Escape last | met | `lib/b.ts` | surely |',
      '| 1.2.3 | a b c d e f g h i j k l m | perhaps | | – |',
    ].join('\n')
    expect(requirementsIn(page).map(({ number }) => number)).toEqual(['1.1.1', '1.1.2', '1.2.3'])
    expect(requirementsIn(page).flatMap(faultsOf)).toEqual([
      '1.1.2 names no test, nor that there is none',
      '1.2.3 has a summary of more than 12 words',
      '1.2.3 is "perhaps"',
      '1.2.3 has no reason',
    ])
  })

  it('find files at the root', () => {
    expect(namedRootFiles('`proxy.ts`, `lib/a.ts` and `x-path`')).toEqual(['proxy.ts'])
  })

  it('find rules in both ways of citing', () => {
    expect(citedRules('(docs/design-rules.md, rule 12) … DESIGN rule 3; the rule 5 of golf')).toEqual([12, 3])
  })
})
