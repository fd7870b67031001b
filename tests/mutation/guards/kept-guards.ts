import type { Found, GuardKind, Place } from './guard'

type KeptGuard = { kind: GuardKind; file: string; was: string; becomes: string }

/** Guards that no pattern finds. Each text is in its file exactly once. */
const KEPT: readonly KeptGuard[] = [
  {
    kind: 'session',
    file: 'lib/server/grants/session.ts',
    was: 'claims && claims.exp * 1000 > Date.now()',
    becomes: 'claims',
  },
  {
    kind: 'session',
    file: 'lib/server/auth/current-user.ts',
    was: 'findUserOfSession(systemGrant(), session)',
    becomes:
      '(await (await import("@/lib/server/data/member/identity")).findUserById(systemGrant(), session.userId)) ?? undefined',
  },
  {
    kind: 'session',
    file: 'lib/server/auth/known-device.ts',
    was: 'isSame(signature, signatureOf(userId, id))',
    becomes: 'true',
  },
  {
    kind: 'session',
    file: 'lib/server/auth/auth-options.ts',
    was: 'profileWithEmail : profileWithVerifiedEmail',
    becomes: 'profileWithEmail : profileWithEmail',
  },
  {
    kind: 'session',
    file: 'lib/server/grants/cross-origin.ts',
    was: " && !headers.has('cookie')",
    becomes: '',
  },
  {
    kind: 'session',
    file: 'lib/server/grants/cross-origin.ts',
    was: '!isOfHost(origin, headers) : origin !== publicOrigin',
    becomes: 'false : false',
  },
  {
    kind: 'session',
    file: 'lib/server/auth/accept-invitation.ts',
    was: 'email === user.email ? user.id : undefined',
    becomes: 'user.id',
  },
  {
    kind: 'session',
    file: 'lib/server/auth/verify-sign-in.ts',
    was: '!factors.app && !factors.passkey',
    becomes: 'true',
  },
  {
    kind: 'session',
    file: 'lib/server/auth/verify-passkey.ts',
    was: 'return owner !== undefined\n',
    becomes: 'return true',
  },
  {
    kind: 'session',
    file: 'lib/server/auth/verify-passkey.ts',
    was: 'named === userHandle(passkey.userId)',
    becomes: 'true',
  },
  {
    kind: 'session',
    file: 'lib/server/services/member/passkey.ts',
    was: 'crossOrigin ? undefined : challenge',
    becomes: 'challenge',
  },
  {
    kind: 'session',
    file: 'lib/server/services/member/passkey.ts',
    was: 'requireUserVerification: true,\n      supported',
    becomes: 'requireUserVerification: false, supported',
  },
  {
    kind: 'session',
    file: 'lib/server/services/member/passkey.ts',
    was: 'requireUserVerification: true,\n      //',
    becomes: 'requireUserVerification: false, //',
  },
  {
    kind: 'session',
    file: 'lib/server/grants/cross-origin.ts',
    was: "if (['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? 'none')) return true",
    becomes: '',
  },
  {
    kind: 'scope',
    file: 'lib/server/grants/keep-to-workspace.ts',
    was: 'AWAITED.includes(property) ? Reflect.get(target, property) : undefined',
    becomes: 'Reflect.get(target, property)',
  },
  {
    kind: 'scope',
    file: 'lib/server/data/claim/claim-views.ts',
    was: 'isOpen ? decisions : decisions.slice(-1)',
    becomes: 'decisions',
  },
  {
    kind: 'scope',
    file: 'lib/server/data/report/read-exported-work.ts',
    was: 'one.claimId !== null && claimIds.has(one.claimId) ? one : { ...one, claimId: null }',
    becomes: 'one',
  },
  {
    kind: 'rule',
    file: 'lib/server/data/review/contradictions.ts',
    was: ' AND q.rank <> r.rank',
    becomes: ' AND FALSE',
  },
  {
    kind: 'rule',
    file: 'lib/server/services/workspace/verify-audit-log.ts',
    was: 'line.sequence !== expected',
    becomes: 'false',
  },
  {
    kind: 'rule',
    file: 'lib/server/services/workspace/verify-audit-log.ts',
    was: 'line.previousHash !== (previous?.hash ?? NO_HASH)',
    becomes: 'false',
  },
  {
    kind: 'rule',
    file: 'lib/server/services/workspace/verify-audit-log.ts',
    was: 'line.hash !== hashOf(line)',
    becomes: 'false',
  },
  {
    kind: 'fetch',
    file: 'lib/ingest/fetch/fetch-page.ts',
    was: "{ maxBytes, beyond: 'refuse' }",
    becomes: "{ maxBytes: Infinity, beyond: 'refuse' }",
  },
  {
    kind: 'sanitise',
    file: 'lib/ingest/html/sanitise.ts',
    was: "allowedSchemes: ['http', 'https', 'mailto']",
    becomes: "allowedSchemes: ['http', 'https', 'mailto', 'javascript', 'data']",
  },
  {
    kind: 'sanitise',
    file: 'lib/ingest/html/sanitise.ts',
    was: 'nonTextTags: UNREAD_TAGS',
    becomes: 'nonTextTags: []',
  },
  {
    kind: 'sanitise',
    file: 'lib/core/document/is-safe-href.ts',
    was: "new Set(['http:', 'https:', 'mailto:'])",
    becomes: "new Set(['http:', 'https:', 'mailto:', 'javascript:', 'data:'])",
  },
  {
    kind: 'http',
    file: 'lib/server/http/define-action.ts',
    was: 'if (refused) return { message: refused.message }',
    becomes: '',
  },
  {
    kind: 'http',
    file: 'lib/server/http/create-api.ts',
    was: "'x-content-type-options': 'nosniff',",
    becomes: '',
  },
  {
    kind: 'http',
    file: 'lib/server/http/malformed-address.ts',
    was: '!isDecodable(path)',
    becomes: 'false',
  },
  {
    kind: 'http',
    file: 'lib/server/http/malformed-address.ts',
    was: '/%00|\\0/.test(path)',
    becomes: 'false',
  },
  {
    kind: 'http',
    file: 'lib/server/http/malformed-address.ts',
    was: "/%00|\\0/.test(query.join('?'))",
    becomes: 'false',
  },
  {
    kind: 'http',
    file: 'lib/server/http/read-body.ts',
    was: 'nul >= 0',
    becomes: 'false',
  },
  {
    kind: 'http',
    file: 'lib/server/http/read-body.ts',
    was: 'text.isWellFormed()',
    becomes: 'true',
  },
  { kind: 'http', file: 'proxy.ts', was: '"object-src \'none\'",', becomes: '' },
  { kind: 'http', file: 'proxy.ts', was: '"frame-ancestors \'none\'",', becomes: '' },
  { kind: 'http', file: 'proxy.ts', was: '"base-uri \'none\'",', becomes: '' },
  { kind: 'http', file: 'proxy.ts', was: " 'nonce-${nonce}' 'strict-dynamic'", becomes: " 'unsafe-inline'" },
]

export function keptIn({ file, source }: Place): Found[] {
  return KEPT.filter((one) => one.file === file).map(({ kind, was, becomes }): Found => {
    const start = source.indexOf(was)
    if (start === -1 || source.includes(was, start + 1))
      throw new Error(`${file} does not contain this guard exactly once: ${was}`)
    return { kind, start, end: start + was.length, becomes }
  })
}
