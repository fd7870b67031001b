import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { TEXT } from '@/tests/factories/annotating'
import { actionFiles, appFiles, exportsOf, outcomeOf } from '@/tests/factories/app-files'
import { createArticle } from '@/tests/factories/article'
import { approvedVerdict, claimAt } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const visitor = vi.hoisted((): { headers: Record<string, string> } => ({ headers: {} }))
vi.mock('next/headers', async () => {
  const { RequestCookies } = await import('next/dist/server/web/spec-extension/cookies')
  return {
    headers: () => Promise.resolve(new Headers(visitor.headers)),
    cookies: () => Promise.resolve(new RequestCookies(new Headers(visitor.headers))),
  }
})
// Outside Next's own build the package gives its browser half, which refuses to translate on the server.
vi.mock('next-intl/server', async () => {
  const { translating } = await import('@/tests/factories/translating')
  return {
    getTranslations: (...[namespace]: Parameters<typeof translating>) =>
      Promise.resolve(translating(namespace)),
  }
})

useDatabase()

const SEED = { seed: 20_261_129, endOnFailure: true }
/** A page is asked for in this many ways. */
const RUNS = 30

let desk: Desk
let ids: string[]

beforeAll(async () => {
  desk = await createDesk()
  const article = await createArticle(desk.reviewer, TEXT)
  const claim = await claimAt(desk.reviewer, article)
  await approvedVerdict(desk.reviewer, claim, desk.editor)
  ids = [article.id, claim]
})

/** What an address may hold once Next has decoded it: NUL, half a character, too much, another type. */
const VALUE = fc.oneof(
  fc.constantFrom(
    '',
    '\0',
    'a\0b',
    '\ud800',
    '%',
    '%00',
    '%E0%A4%A',
    "' OR 1=1 --",
    '../../..',
    '-1',
    '1e999',
    '99999999999999999999',
    '2026-02-30',
    '0000-00-00',
    '+275760-09-13',
    '00000000-0000-0000-0000-000000000000',
    'bm90IGEgY3Vyc29y',
    Buffer.from('9007199254740991').toString('base64url'),
    Buffer.from('["9999-12-31T23:59:59.999Z","x"]').toString('base64url'),
    'constructor',
    '__proto__',
    'a'.repeat(9_000),
  ),
  fc.string({ maxLength: 20, unit: 'binary' }),
)

const NAMES = [
  ...[
    'cursor',
    'search',
    'status',
    'state',
    'article',
    'author',
    'rating',
    'language',
    'subject',
    'group',
    'kind',
  ],
  ...[
    'memberId',
    'from',
    'to',
    'annotation',
    'claim',
    'version',
    'url',
    'title',
    'text',
    'error',
    'callbackUrl',
  ],
  ...['workspace', '__proto__', 'constructor'],
]

const ASKED = fc.record({
  ids: fc.array(fc.option(VALUE, { nil: undefined }), { minLength: 2, maxLength: 2 }),
  slug: fc.option(VALUE, { nil: undefined, freq: 5 }),
  query: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.oneof(VALUE, fc.array(VALUE, { maxLength: 3 })))),
  path: fc.option(fc.stringMatching(/^[/w\\:?#@%&=a.]{0,30}$/), { nil: undefined }),
  cookie: fc.option(fc.stringMatching(/^[ -~]{0,200}$/), { nil: undefined }),
})

// `tests/integration/access/pages.test.ts` says what each page is to whom; this says that no address breaks one.
describe.each(appFiles(/^(page|layout)\.tsx$/))('%s', (file) => {
  it('is shown, leads elsewhere or is not found, whatever its address holds', async () => {
    const exported = await exportsOf(file)
    const calls = ['default', 'generateMetadata'].flatMap((name) => exported.get(name) ?? [])
    expect(calls).not.toEqual([])
    await fc.assert(
      fc.asyncProperty(ASKED, async ({ ids: wanted, slug, query, path, cookie }) => {
        const known = file.includes('claims') ? ids[1] : ids[0]
        visitor.headers = {
          ...desk.admin.headers,
          ...(cookie !== undefined && { cookie }),
          ...(path !== undefined && { 'x-path': path }),
        }
        for (const call of calls) {
          const outcome = await outcomeOf(() =>
            call({
              params: Promise.resolve({
                workspace: slug ?? desk.slug,
                id: wanted[0] ?? known,
                token: wanted[1] ?? 'guess',
              }),
              searchParams: Promise.resolve(Object.fromEntries(query)),
              children: null,
            }),
          )
          expect(outcome).toMatch(/^(shown|not found|to \/(?![/\\]))/)
        }
      }),
      { ...SEED, numRuns: RUNS },
    )
  })
})

const FIELDS = ['token', 'name', 'email', 'password', 'workspace', 'slug', '$ACTION_1:0', '__proto__']
const FORM = fc.array(
  fc.tuple(
    fc.constantFrom(...FIELDS),
    fc.oneof(VALUE, fc.constant(new File([new Uint8Array([0, 255, 254])], 'a\0.bin'))),
  ),
)
const state = z.object({ message: z.string().optional() })

describe.each(actionFiles())('the actions of %s', (file) => {
  it('answer any form with a message that tells nothing of the inside', async () => {
    for (const [name, run] of await exportsOf(file)) {
      await fc.assert(
        fc.asyncProperty(FORM, fc.boolean(), async (fields, signedIn) => {
          visitor.headers = signedIn ? desk.reviewer.headers : {}
          const form = new FormData()
          for (const [field, value] of fields) form.append(field, value)
          let answer: unknown
          const outcome = await outcomeOf(async () => {
            answer = await run({}, form)
          })
          if (outcome !== 'shown') return
          const { message = '' } = state.parse(answer)
          expect(`${name}: ${message}`).not.toMatch(/prisma|zod|error:|\bat \w+ \(|node_modules|went wrong/i)
        }),
        { ...SEED, numRuns: RUNS },
      )
    }
  })
})
