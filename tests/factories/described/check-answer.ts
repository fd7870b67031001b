import type { CheckValue } from './check-values'
import type { Answer, Schema } from './read-description'

/** What is wrong with an answer, by what is described for its status. */
export async function checkAnswer(
  response: Response,
  described: Answer,
  check: CheckValue,
): Promise<string[]> {
  return [
    ...checkHeaders(response.headers, described.headers, check),
    ...(await checkContent(response, described.content, check)),
  ]
}

function checkHeaders(headers: Headers, described: Answer['headers'], check: CheckValue): string[] {
  const names = new Set(['content-type', ...Object.keys(described).map((name) => name.toLowerCase())])
  return [
    ...[...headers.keys()]
      .filter((name) => !names.has(name))
      .map((name) => `header ${name} is not described`),
    ...Object.entries(described).flatMap(([name, { required, schema }]) => {
      const value = headers.get(name)
      if (value !== null) return check(schema, value, `header ${name}`)
      return required ? [`header ${name} is missing`] : []
    }),
  ]
}

async function checkContent(
  response: Response,
  described: Answer['content'],
  check: CheckValue,
): Promise<string[]> {
  const type = response.headers.get('content-type')
  const bytes = await response.arrayBuffer()
  if (Object.keys(described).length === 0)
    return type === null && bytes.byteLength === 0 ? [] : ['There is content, and none is described']
  const content = type === null ? undefined : described[type]
  if (!content) return [`The media type ${String(type)} is not described`]
  const text = new TextDecoder().decode(bytes)
  return check(content.schema, isText(content.schema) ? text : JSON.parse(text), 'answer')
}

function isText(schema: Schema): boolean {
  return typeof schema === 'object' && schema !== null && 'type' in schema && schema.type === 'string'
}
