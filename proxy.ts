import { NextResponse, type NextRequest } from 'next/server'
import { refuseCrossOrigin } from '@/lib/server/grants/cross-origin'
import { problem } from '@/lib/server/http/problem'

/**
 * Gives every page a Content-Security-Policy of its own: only scripts that carry this response's nonce run. Styles are
 * inline by the control library's design, so they are allowed; they cannot send anything anywhere. Forms that a page of
 * another origin sends are refused here, whichever page or route outside `api/` they are for.
 */
export function proxy(request: NextRequest) {
  const refused = refuseCrossOrigin(request)
  if (refused) return problem(refused)
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  return response
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    // React's development build evaluates code to rebuild stack traces.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const config = {
  matcher: [{ source: '/((?!api/|_next/static|_next/image|icon.svg).*)' }],
}
