import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/server/auth/options'

type Context = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const handler: (request: NextRequest, context: Context) => Promise<Response> = NextAuth(authOptions())
  return handler(request, context)
}

export { handle as GET, handle as POST }
