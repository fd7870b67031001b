import { checkAnswer } from './check-answer'
import { checkRequest } from './check-request'
import { createValueCheck } from './check-values'
import { readDescription, type Description, type Operation } from './read-description'

/** What is wrong with a request and its answer, by the description; nothing if both are as described. */
export type CheckExchange = (request: Request, response: Response) => Promise<string[]>

/**
 * Checks exchanges against an OpenAPI document: a request that was accepted, and every answer. What is not described
 * can only answer that it does not exist.
 */
export function createExchangeCheck(document: object): CheckExchange {
  const description = readDescription(document)
  const check = createValueCheck(description.components.schemas)
  const find = createFinder(description)
  const unknown = description.components.responses['NotFound']
  return async (request, response) => {
    const found = find(request)
    const answer = found ? found.operation.responses[String(response.status)] : unknown
    if (!answer || (!found && response.status !== 404))
      return [`status ${String(response.status)} is not described`]
    const accepted = found && response.status < 400
    return [
      ...(accepted ? await checkRequest(request, found, check) : []),
      ...(await checkAnswer(response, answer, check)),
    ]
  }
}

type Found = { operation: Operation; params: Record<string, string> }

/** Of two paths that fit, the one with fewer parameters is meant. */
function createFinder({ paths }: Description): (request: Request) => Found | undefined {
  const templates = Object.entries(paths)
    .map(([path, operations]) => ({
      pattern: new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`),
      parameters: path.split('{').length,
      operations,
    }))
    .sort((one, other) => one.parameters - other.parameters)
  return ({ method, url }) => {
    const { pathname } = new URL(url)
    for (const { pattern, operations } of templates) {
      const fit = pattern.exec(pathname)
      const operation = operations[method.toLowerCase()]
      if (fit && operation) return { operation, params: decoded(fit.groups ?? {}) }
    }
    return undefined
  }
}

/** A segment that no character can be read from stays as it was sent; it is never accepted. */
function decoded(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      try {
        return [name, decodeURIComponent(value)]
      } catch (error) {
        if (error instanceof URIError) return [name, value]
        throw error
      }
    }),
  )
}
