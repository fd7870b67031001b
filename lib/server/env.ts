import { existsSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { ok, type Result } from '@/lib/core/result'
import { parseAllowedHosts } from '@/lib/ingest/fetch/allowed-host'
import { ROBOTS_SETTINGS } from '@/lib/ingest/fetch/robots-setting'
import { parseProxies } from './client-address'

/** The placeholders of our own documentation and the ones people are in the habit of leaving in place. */
const knownSecrets =
  /change.?me|replace.?(me|with)|your.?secret|super.?secret|default.?secret|example|placeholder/i
const minimumSecret = 32
const secretAdvice = 'Make one with: node -p "crypto.randomBytes(32).toString(\'base64url\')"'

const text = z.string().trim()
const variables = z.object({
  DATABASE_URL: text
    .refine((url) => ['postgres:', 'postgresql:'].includes(protocolOf(url) ?? ''), {
      error:
        'is not the address of a PostgreSQL. Use postgresql://user:password@host:5432/database, or leave it out for a database of its own.',
    })
    .optional(),
  PORT: text
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535, {
      error: 'is not a port. Use a number from 1 to 65535, or leave it out for 3000.',
    })
    .default('3000')
    .transform(Number),
  HOST: text
    .regex(
      /^[\w.:-]+$/,
      'is not a host to listen on. Use 127.0.0.1 (this machine only) or 0.0.0.0 (every network).',
    )
    .default('127.0.0.1'),
  STET_URL: text
    .refine(isOrigin, {
      error: 'is not a web address without a path. Use the public address, such as https://stet.example.org.',
    })
    .transform((url) => new URL(url).origin)
    .optional(),
  STET_SECRET: text
    .refine((secret) => secret.length >= minimumSecret, {
      error: ({ input }) =>
        `is too short: ${String(String(input).length)} characters. The minimum is ${String(minimumSecret)}. ${secretAdvice}`,
      abort: true,
    })
    .refine((secret) => !knownSecrets.test(secret) && new Set(secret).size >= 8, {
      error: `is a default or easily guessed value. ${secretAdvice}`,
    })
    .optional(),
  STET_DATA_DIR: text.default('.data'),
  STET_DEMO: z
    .enum(
      ['0', '1'],
      'is not 0 or 1. Use 1 to fill an empty database with the demo workspace, 0 to leave it empty.',
    )
    .optional(),
  STET_DEMO_PASSWORD: text
    .min(12, 'is too short for a password. The minimum is 12 characters. Leave it out for a random one.')
    .optional(),
  STET_FETCH_ALLOW: text.default('').transform((list, context) => {
    const hosts = parseAllowedHosts(list)
    if (hosts.ok) return hosts.value
    context.addIssue(hosts.failure.message)
    return z.NEVER
  }),
  STET_FETCH_ROBOTS: z
    .enum(
      ROBOTS_SETTINGS,
      'is not a way to treat robots.txt. Use never, bulk (for lists of addresses alone) or always.',
    )
    .default('bulk'),
  STET_PROXIES: text.default('').transform((list, context) => {
    const proxies = parseProxies(list)
    if (proxies.ok) return proxies.value
    context.addIssue(proxies.failure.message)
    return z.NEVER
  }),
  STET_WORKER: z
    .enum(
      ['0', '1'],
      'is not 0 or 1. Use 0 when workers run beside the server (npm run worker), 1 when it works on jobs itself.',
    )
    .default('1'),
  STET_SECURITY_LOG_DAYS: text
    .refine((days) => /^[1-9]\d{0,3}$/.test(days), {
      error: 'is not a number of days. Use a number from 1 to 9999, or leave it out for 365.',
    })
    .default('365')
    .transform(Number),
  STET_LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'is not a level. Use one of fatal, error, warn, info, debug, trace, silent.',
    )
    .default('info'),
  SMTP_URL: text
    .refine((url) => ['smtp:', 'smtps:'].includes(protocolOf(url) ?? ''), {
      error:
        'is not the address of a mail server. Use smtp://user:password@host:587 or smtps://user:password@host:465.',
    })
    .optional(),
  SMTP_FROM: text
    .regex(
      /^(?:[^<>\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      'is not a sender. Use Stet <stet@example.org>.',
    )
    .optional(),
  GITHUB_ID: text.optional(),
  GITHUB_SECRET: text.optional(),
  GOOGLE_CLIENT_ID: text.optional(),
  GOOGLE_CLIENT_SECRET: text.optional(),
  OIDC_ISSUER: text
    .refine(isWebAddress, {
      error: 'is not a web address. Use the one the provider publishes as its issuer.',
    })
    .optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_NAME: text.default('Single sign-on'),
  CHROMIUM_PATH: text.optional(),
})

export type Environment = z.infer<typeof variables>
type Fault = { field: string; message: string }

/** Variables that mean something only together. */
const groups = [
  ['GITHUB_ID', 'GITHUB_SECRET'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['SMTP_URL', 'SMTP_FROM'],
] as const

/**
 * Reads the environment. Each fault is one of the failure's `issues` and one line of its message: the variable, what is
 * wrong, what to do. An empty variable counts as absent. In production a database of the person's own needs a secret
 * of their own as well: it is what keeps anybody from signing a session.
 */
export function readEnvironment(
  source: Readonly<Record<string, string | undefined>>,
  { production }: { production: boolean },
): Result<Environment> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = variables.safeParse(given)
  const issues = parsed.error?.issues ?? []
  const faults: Fault[] = [
    ...issues.map(({ path: [name], message }) => ({
      field: String(name),
      message: `${String(name)} ${message}`,
    })),
    ...incompleteGroups(given),
  ]
  if (production && given['DATABASE_URL'] !== undefined && given['STET_SECRET'] === undefined)
    faults.push(
      fault(
        'STET_SECRET',
        `is missing. It signs sessions and is required with DATABASE_URL. ${secretAdvice}`,
      ),
    )
  if (given['SMTP_URL'] !== undefined && given['STET_URL'] === undefined)
    faults.push(
      fault('STET_URL', 'is missing. Links in email begin with it and it is required with SMTP_URL.'),
    )
  if (parsed.success && faults.length === 0) return ok(parsed.data)
  const message = faults.map((one) => one.message).join('\n')
  return { ok: false, failure: { code: 'invalid', message, issues: faults } }
}

/** Reads the environment and the project's `.env` file, whose lines yield to variables that are set already. */
export function loadEnvironment(project: string, options: { production: boolean }): Result<Environment> {
  const file = path.join(project, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return readEnvironment(process.env, options)
}

let known: Environment | undefined

/** The environment for the app, read once. Faults throw: the start command has refused them before. */
export function env(): Environment {
  if (known) return known
  const read = readEnvironment(process.env, { production: process.env.NODE_ENV === 'production' })
  if (!read.ok) throw new Error(read.failure.message)
  return (known = read.value)
}

function incompleteGroups(given: Record<string, string | undefined>): Fault[] {
  return groups.flatMap((group) => {
    const absent = group.filter((name) => given[name] === undefined)
    if (absent.length === 0 || absent.length === group.length) return []
    const present = group.filter((name) => given[name] !== undefined).join(' and ')
    return absent.map((name) =>
      fault(name, `is missing, though ${present} is set. Set it too, or remove the others.`),
    )
  })
}

function fault(field: string, message: string): Fault {
  return { field, message: `${field} ${message}` }
}

function protocolOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).protocol : undefined
}

function isWebAddress(address: string): boolean {
  return ['http:', 'https:'].includes(protocolOf(address) ?? '')
}

function isOrigin(address: string): boolean {
  if (!isWebAddress(address)) return false
  const { pathname, search, hash, username } = new URL(address)
  return pathname === '/' && search + hash + username === ''
}
