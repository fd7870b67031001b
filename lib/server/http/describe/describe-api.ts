import type { Permission } from '@/lib/core/permissions/permissions'
import { isInPerson, isReadInPerson } from '@/lib/core/permissions/in-person'
import type { Route } from '@/lib/server/http/define-route'
import { describeAnswers, SHARED_HEADERS, sharedAnswers } from './describe-answers'
import { describeBody, describeParameters, SHARED_PARAMETERS } from './describe-request'
import { describeSchemas, type RouteSchemas } from './describe-schemas'

type Place = {
  /** What comes before the path of every route. */
  root: string
  sessionCookie: string
}

/** The OpenAPI 3.1 description of the routes, from the same schemas that check their requests. */
export function describeApi(routes: readonly Route[], { root, sessionCookie }: Place): object {
  const { named, ofRoute } = describeSchemas(routes)
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = `${root}${route.path}`.replace(/\/$/, '')
    paths[path] = { ...paths[path], [route.method]: describeRoute(route, ofRoute(route)) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stet',
      version: '1',
      description: 'Annotate, source, review and export the claims of an article.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The server that this description is read from.' }],
    paths,
    components: {
      schemas: named,
      parameters: SHARED_PARAMETERS,
      headers: SHARED_HEADERS,
      responses: sharedAnswers(),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: sessionCookie,
          description: 'Somebody who is signed in.',
        },
        token: { type: 'http', scheme: 'bearer', description: 'An API token, made in the settings.' },
      },
    },
  }
}

function describeRoute(route: Route, schemas: RouteSchemas): object {
  const { method, path, summary, permission } = route
  return {
    operationId: operationIdOf(route),
    tags: [/^\/([\w-]+)/.exec(path)?.[1] ?? 'workspace'],
    summary,
    description: `Needs the permission \`${permission}\`.`,
    security: [{ session: [] }, ...(isOpenToTokens(method, permission) ? [{ token: [] }] : [])],
    parameters: describeParameters(route, schemas),
    ...describeBody(route, schemas),
    responses: describeAnswers(route, schemas),
  }
}

function isOpenToTokens(method: Route['method'], permission: Permission): boolean {
  return !isReadInPerson(permission) && (method === 'get' || !isInPerson(permission))
}

/** Such as `patchArticlesByArticleId`: unique, since method and path are. */
function operationIdOf({ method, path }: Route): string {
  const words = path.replaceAll('{', 'by-').split(/[^\w]+/)
  return [method, ...words].map((word, index) => (index === 0 ? word : capitalised(word))).join('')
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
