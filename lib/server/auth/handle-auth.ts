import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { refuseCrossOrigin } from '@/lib/server/grants/cross-origin'
import { env } from '@/lib/server/env'
import { logFailure } from '@/lib/server/grants/log-failure'
import { authOptions, type SignInReport } from './auth-options'
import { boundedRequest } from './bounded-request'
import { deviceCookie } from './known-device'
import { visitOf } from './visit'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth takes a GET of it for a fault of the server, and says so. */
const PASSWORD_SIGN_IN = /\/callback\/credentials\/?$/

/** Answers next-auth's own addresses: the CSRF token, signing in and out, providers' callbacks. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const refused = refuseCrossOrigin(request)
  if (refused) return new Response(refused.message, { status: 403 })
  if (request.method === 'GET' && PASSWORD_SIGN_IN.test(request.nextUrl.pathname)) {
    return new Response('Sign in by sending the form.', { status: 405, headers: { allow: 'POST' } })
  }
  const bounded = await boundedRequest(request)
  if (!bounded) return new Response('The form is too long.', { status: 413 })
  const report: SignInReport = {}
  const answer = await answerOf(bounded, context, report)
  if (!answer || report.refused === 'unavailable') return unavailable(request)
  if (report.userId !== undefined) answer.headers.append('set-cookie', deviceCookie(report.userId))
  return answer
}

/** Undefined when what next-auth asks of us has failed. */
async function answerOf(
  request: NextRequest,
  context: Context,
  report: SignInReport,
): Promise<Response | undefined> {
  try {
    const options = authOptions(env(), { visit: visitOf(request.headers), report })
    const answer: unknown = await NextAuth(request, context, options)
    if (answer instanceof Response) return answer
    throw new Error('next-auth did not answer with a response')
  } catch (error) {
    logFailure(error, 'signing in or out failed')
    return undefined
  }
}

/**
 * The sign-in form reads the error from this address. A person who comes back from a provider is redirected to it. Behind a
 * proxy the request's own address is not one that they can reach.
 */
function unavailable({ method, nextUrl }: NextRequest): Response {
  const url = new URL('/sign-in?error=unavailable', env().STET_URL ?? nextUrl.origin).href
  if (method === 'GET') return new Response(null, { status: 303, headers: { location: url } })
  return Response.json({ url }, { status: 503 })
}
