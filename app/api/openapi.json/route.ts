import { describeOwnApi } from '@/lib/server/http/create-api'

export const dynamic = 'force-static'

export function GET() {
  return Response.json(describeOwnApi())
}
