import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import * as z from 'zod'
import { passkeyAnswer } from '@/lib/schema/passkey'
import {
  findUserByAccount,
  findUserByEmail,
  findUserById,
  linkAccount,
  type SignInUser,
} from '@/lib/server/data/member/identity'
import { endSessionOf, startSession } from '@/lib/server/data/member/sessions'
import { systemGrant } from '@/lib/server/grants/system'
import { env, type Environment } from '@/lib/server/env'
import { authLog } from './auth-log'
import { oauthProviders } from './oauth-providers'
import { authCookies } from './auth-cookies'
import { byInvitation } from './by-invitation'
import { SESSION_SECONDS } from './seal-session'
import { logSecurity } from './security-log'
import { verifyPasskeySignIn, verifySignIn, type SignInOutcome, type SignInRefusal } from './verify-sign-in'
import type { Visit } from './visit'

const credentialsSchema = z.object({
  email: z.string().max(320),
  password: z.string().max(1000),
  code: z.string().max(100).optional(),
  passkey: z.string().max(50_000).transform(readJson).pipe(passkeyAnswer).optional(),
})
const passkeySchema = credentialsSchema.pick({ passkey: true }).required()
const signedOutSchema = z.object({ sub: z.uuid(), sessionId: z.uuid() })
const NO_VISIT: Visit = { device: '', address: '', cookies: '' }

/** What became of a sign-in, which next-auth does not say. */
export type SignInReport = {
  /** Whose session has begun. */
  userId?: string
  /** Was a second factor given? */
  secondFactor?: boolean
  refused?: SignInRefusal
}

/**
 * How people sign in. Credentials force JWT sessions, so the token only names the session and every request looks in the
 * database whether that is still good; this is what makes signing out take effect at once. `visit` is where the request
 * comes from; `report` is filled in.
 */
export function authOptions(
  environment: Environment = env(),
  { visit = NO_VISIT, report = {} }: { visit?: Visit; report?: SignInReport } = {},
): NextAuthOptions {
  return {
    logger: authLog,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {}, code: {}, passkey: {} },
        async authorize(credentials) {
          const parsed = credentialsSchema.safeParse(credentials)
          return parsed.success ? userOf(await verifySignIn(parsed.data, visit), report) : null
        },
      }),
      CredentialsProvider({
        id: 'passkey',
        credentials: { passkey: {} },
        async authorize(credentials) {
          const parsed = passkeySchema.safeParse(credentials)
          return parsed.success ? userOf(await verifyPasskeySignIn(parsed.data.passkey, visit), report) : null
        },
      }),
      ...oauthProviders(environment),
    ],
    callbacks: {
      /** A provider proves who somebody is, not that they were invited: signing in also needs an account or an invitation. */
      async signIn({ account, profile }) {
        if (!account || account.type === 'credentials') return true
        const user =
          (await findUserByAccount(systemGrant(), account)) ??
          (await byVerifiedEmail(account.provider, profile)) ??
          (await byInvitation(verifiedEmail(account.provider, profile), visit))
        if (!user) {
          await logSecurity({ ...visit, kind: 'sign_in_failed', detail: account.provider })
          return false
        }
        await linkAccount(systemGrant(), user.id, account)
        return true
      },
      async jwt({ token, account, user }) {
        if (!account) return token
        const signedIn =
          account.type === 'credentials'
            ? await findUserById(systemGrant(), user.id)
            : await findUserByAccount(systemGrant(), account)
        if (!signedIn) return {}
        report.userId = signedIn.id
        await logSecurity({ ...visit, kind: 'sign_in', userId: signedIn.id, detail: account.provider })
        const begun = { ...visit, secondFactor: report.secondFactor ?? false }
        return { sub: signedIn.id, sessionId: await startSession(systemGrant(), signedIn.id, begun) }
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        const { success, data } = signedOutSchema.safeParse(token)
        if (!success) return
        await endSessionOf(systemGrant(), { userId: data.sub, sessionId: data.sessionId })
        await logSecurity({ ...visit, kind: 'sign_out', userId: data.sub })
      },
    },
    cookies: authCookies(),
  }
}

/** A refusal reaches the sign-in form as an error; next-auth says of `null` that the email or password is wrong. */
function userOf(outcome: SignInOutcome, report: SignInReport): SignInUser | null {
  if (outcome.ok) {
    report.secondFactor = outcome.secondFactor
    return outcome.user
  }
  report.refused = outcome.reason
  if (outcome.reason !== 'refused') throw new Error(outcome.reason)
  return null
}

/** Parses JSON. Invalid JSON gives undefined, which every schema rejects. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const profileWithEmail = z.object({ email: z.email() })
const profileWithVerifiedEmail = profileWithEmail.extend({ email_verified: z.literal(true) })

async function byVerifiedEmail(provider: string, profile: unknown): Promise<SignInUser | null> {
  const email = verifiedEmail(provider, profile)
  return email === undefined ? null : findUserByEmail(systemGrant(), email)
}

/**
 * The address of which the provider says that it is verified: with the JSON value `true`, as OpenID Connect Core 5.1
 * has it. GitHub has no such claim, and lets nobody show an address that it has not verified itself.
 */
function verifiedEmail(provider: string, profile: unknown): string | undefined {
  const schema = provider === 'github' ? profileWithEmail : profileWithVerifiedEmail
  return schema.safeParse(profile).data?.email
}
