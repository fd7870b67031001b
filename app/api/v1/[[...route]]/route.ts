import { createApi } from '@/lib/server/http/create-api'

const api = createApi()

async function handle(request: Request): Promise<Response> {
  return api.fetch(request)
}

export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE }
