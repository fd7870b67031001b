import type { RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Route } from './define-route'

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  field: z.string().optional(),
  issues: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})

/** The OpenAPI description of a route, from the same schemas that check its requests. */
export function describeRoute(route: Route, root: string): RouteConfig {
  const { params, query, body } = route.input.shape
  const { status = 200, schema, type = 'application/json' } = route.response ?? {}
  const success = schema ? { content: { [type]: { schema } } } : {}
  return {
    method: route.method,
    path: `${root}${route.path}`,
    summary: route.summary,
    description: `Needs the permission \`${route.permission}\`.`,
    security: [{ session: [] }, { token: [] }],
    request: {
      params: z.object({ workspace: z.string(), ...params?.shape }),
      ...(query && { query }),
      ...(body && { body: { content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      [status]: { description: route.summary, ...success },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  }
}
