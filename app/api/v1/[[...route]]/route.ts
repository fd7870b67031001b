import { createApi } from '@/lib/server/http/api'

const api = createApi()
const handle = (request: Request) => api.fetch(request)

export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE }
