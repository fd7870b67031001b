import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { refuseCrossOrigin } from '@/lib/server/grants/cross-origin'
import { authOptions } from './auth-options'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Answers next-auth's own addresses: the CSRF token, signing in and out, providers' callbacks. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const refused = refuseCrossOrigin(request)
  if (refused) return new Response(refused.message, { status: 403 })
  const answer: unknown = await NextAuth(request, context, authOptions())
  if (answer instanceof Response) return answer
  throw new Error('next-auth did not answer with a response')
}
