import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { API_ROOT } from '@/lib/schema/api/route'
import { refuseCrossOrigin } from '@/lib/server/grants/cross-origin'
import { databaseFailure } from '@/lib/server/grants/database-failure'
import { PermissionDenied } from '@/lib/server/grants/grant'
import { sessionCookieName } from '@/lib/server/grants/session'
import { log } from '@/lib/server/log'
import { describeApi } from './describe/describe-api'
import type { Route } from './define-route'
import { malformedAddress } from './malformed-address'
import { defect, problem } from './problem'
import { bodyOf, type Reply } from './reply'
import { routes } from './routes/routes'

/** The HTTP API: every declared route under one router. */
export function createApi(): Hono {
  // Next redirects an address with a slash at its end to the one without.
  const api = new Hono({ strict: false })
  for (const route of routes) {
    const { method, path } = route
    api.on(method.toUpperCase(), routerPath(`${API_ROOT}${path}`), async (context) => {
      const { workspace = '', ...params }: Record<string, string> = context.req.param()
      return answer(route, { request: context.req.raw, workspace, params })
    })
  }
  api.notFound(() =>
    problem({ code: 'not_found', message: 'This address does not exist. See /api/openapi.json.' }),
  )
  return api
}

/** Its description as an OpenAPI document. */
export function describeOwnApi() {
  return describeApi(routes, { root: API_ROOT, sessionCookie: sessionCookieName() })
}

async function answer(route: Route, raw: Parameters<Route['run']>[0]): Promise<Response> {
  const started = performance.now()
  const response = await respond(route, raw)
  const ms = Math.round(performance.now() - started)
  log.info(
    { method: route.method, route: route.path, workspace: raw.workspace, status: response.status, ms },
    'request',
  )
  return response
}

async function respond(route: Route, raw: Parameters<Route['run']>[0]): Promise<Response> {
  const refused = refuseCrossOrigin(raw.request)
  if (refused) return problem(refused)
  const { pathname, search } = new URL(raw.request.url)
  const fault = malformedAddress(pathname + search)
  if (fault !== undefined) return problem({ code: 'malformed', message: fault })
  try {
    const result = await route.run(raw)
    return result.ok ? toResponse(result.value) : problem(result.failure)
  } catch (error) {
    if (error instanceof PermissionDenied) return problem(error.failure)
    const failure = databaseFailure(error)
    if (failure) {
      log.warn({ route: route.path, err: error }, 'the database did not answer a request')
      return problem(failure)
    }
    const incident = randomUUID()
    log.error({ incident, route: route.path, err: error }, 'request failed')
    return defect(incident)
  }
}

function toResponse({ status, body, bytes, revision, headers = {} }: Reply): Response {
  const all = new Headers({
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  if (revision !== undefined) all.set('etag', `"${revision}"`)
  if (bytes) {
    all.set('content-type', bytes.type)
    return new Response(bodyOf(bytes.content), { status: status ?? 200, headers: all })
  }
  if (body === undefined) return new Response(null, { status: status ?? 204, headers: all })
  all.set('content-type', 'application/json')
  return new Response(JSON.stringify(body), { status: status ?? 200, headers: all })
}

function routerPath(path: string): string {
  return path.replace(/\/$/, '').replaceAll(/\{(\w+)\}/g, ':$1')
}
