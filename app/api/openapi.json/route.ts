import { createApi } from '@/lib/server/http/create-api'

export const dynamic = 'force-static'

export function GET() {
  return Response.json(
    createApi().getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Stet',
        version: '1',
        description: 'Annotate, source, review and export the claims of an article.',
      },
    }),
  )
}
