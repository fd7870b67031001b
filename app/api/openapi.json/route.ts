import { describeOwnApi } from '@/lib/server/http/create-api'

// The session cookie's name depends on the address that the server is run under.
export const dynamic = 'force-dynamic'

export function GET() {
  return Response.json(describeOwnApi())
}
