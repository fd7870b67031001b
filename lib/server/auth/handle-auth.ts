import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import type { Visit } from '@/lib/server/data/member/sessions'
import { refuseCrossOrigin } from '@/lib/server/grants/cross-origin'
import { env } from '@/lib/server/env'
import { authOptions } from './auth-options'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Answers next-auth's own addresses: the CSRF token, signing in and out, providers' callbacks. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const refused = refuseCrossOrigin(request)
  if (refused) return new Response(refused.message, { status: 403 })
  const answer: unknown = await NextAuth(request, context, authOptions(env(), visitOf(request.headers)))
  if (answer instanceof Response) return answer
  throw new Error('next-auth did not answer with a response')
}

const LONGEST_TEXT = 300

function visitOf(headers: Headers): Visit {
  return {
    device: (headers.get('user-agent') ?? '').slice(0, LONGEST_TEXT),
    address: (headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '').slice(0, LONGEST_TEXT),
  }
}
