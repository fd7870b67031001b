import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '@/lib/server/env'

const secret = 'qZ8vK2mT5xR7wN4pL9sB3hG6jD1fC0yA'
const database = 'postgresql://u:p@localhost/stet'
const groupedNames = ['GITHUB_ID', 'GOOGLE_CLIENT_SECRET', 'OIDC_ISSUER']

function faultsOf(source: Record<string, string>, { production } = { production: true }): string[] {
  const read = readEnvironment(source, { production })
  return read.ok ? [] : (read.failure.issues ?? []).map((issue) => issue.field)
}

describe('the environment', () => {
  it('needs nothing', () => {
    const read = readEnvironment({}, { production: true })
    expect(read).toMatchObject({
      ok: true,
      value: { PORT: 3000, HOST: '127.0.0.1', STET_DATA_DIR: '.data', STET_LOG_LEVEL: 'info' },
    })
  })

  it('takes an empty variable for an absent one', () => {
    expect(faultsOf({ PORT: '', DATABASE_URL: ' ', GITHUB_ID: '' })).toEqual([])
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['HOST', 'http://localhost'],
    ['DATABASE_URL', 'mysql://u:p@localhost/stet'],
    ['DATABASE_URL', 'localhost'],
    ['STET_URL', 'stet.example.org'],
    ['STET_URL', 'https://example.org/stet'],
    ['STET_DEMO', 'yes'],
    ['STET_DEMO_PASSWORD', 'short'],
    ['STET_FETCH_ALLOW', 'http://intranet.example.org'],
    ['STET_FETCH_ALLOW', 'intranet.example.org, 10.0.0.0/33'],
    ['STET_FETCH_ROBOTS', 'sometimes'],
    ['STET_LOG_LEVEL', 'loud'],
    ['STET_SECURITY_LOG_DAYS', '0'],
    ['STET_PROXIES', 'proxy.example.org'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_FROM', 'Stet'],
    ['OIDC_ISSUER', 'login'],
  ])('names %s when it is %j', (name, value) => {
    const read = readEnvironment({ [name]: value }, { production: false })
    if (read.ok) throw new Error('accepted')
    const own = read.failure.issues?.filter((issue) => issue.field === name) ?? []
    expect(own).toHaveLength(1)
    expect(own[0]?.message).toMatch(new RegExp(`^${name} is .+\\. \\w+`))
  })

  it('reports every fault at once, a line each', () => {
    const read = readEnvironment({ PORT: 'x', STET_DEMO: 'x', STET_LOG_LEVEL: 'x' }, { production: false })
    if (read.ok) throw new Error('accepted')
    expect(read.failure.message.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'STET_DEMO',
      'STET_LOG_LEVEL',
    ])
  })

  it.each(groupedNames)('asks for the rest when only %s is set', (name) => {
    const faults = faultsOf({ [name]: 'https://example.org' })
    expect(faults.length).toBeGreaterThan(0)
    expect(faults).not.toContain(name)
  })
})

describe('the secret', () => {
  const missing = { DATABASE_URL: database }
  const cases: { it: string; source: Record<string, string>; production: boolean; refused: boolean }[] = [
    {
      it: 'is required for a database of one’s own in production',
      source: missing,
      production: true,
      refused: true,
    },
    { it: 'is not required in development', source: missing, production: false, refused: false },
    { it: 'is not required for the embedded database', source: {}, production: true, refused: false },
    {
      it: 'is good when long and random',
      source: { ...missing, STET_SECRET: secret },
      production: true,
      refused: false,
    },
    {
      it: 'is refused one character short',
      source: { STET_SECRET: secret.slice(1) },
      production: true,
      refused: true,
    },
    {
      it: 'is refused when short in development too',
      source: { STET_SECRET: 'x' },
      production: false,
      refused: true,
    },
    {
      it: 'is refused when a default',
      source: { STET_SECRET: 'please-change-me-please-change-me-123' },
      production: true,
      refused: true,
    },
    {
      it: 'is refused when one letter',
      source: { STET_SECRET: 'a'.repeat(40) },
      production: true,
      refused: true,
    },
  ]

  it.each(cases)('$it', ({ source, production, refused }) => {
    expect(faultsOf(source, { production })).toEqual(refused ? ['STET_SECRET'] : [])
  })

  it('is not repeated in the message', () => {
    const read = readEnvironment({ STET_SECRET: 'hunter2-hunter2' }, { production: true })
    if (read.ok) throw new Error('accepted')
    expect(read.failure.message).not.toContain('hunter2')
    expect(read.failure.message).toContain('15 characters')
  })
})

describe('.env.example', () => {
  it('documents each variable that is read, and no other', () => {
    const documented = readFileSync('.env.example', 'utf8').matchAll(/^# ([A-Z_]+)=/gm)
    const read = readFileSync('lib/server/env.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): /gm)
    expect([...documented].map((match) => match[1]).sort()).toEqual([...read].map((match) => match[1]).sort())
  })
})
