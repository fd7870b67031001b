import {
  API_ROOT,
  type AnyRequest,
  type InputSchema,
  type RequestOf,
  type RouteDeclaration,
} from '@/lib/schema/api/route'

type Place<Input extends InputSchema> = AnyRequest & Omit<RequestOf<Input, unknown>, 'body' | 'ifMatch'>

/** The address of a route in a workspace, filled with the parameters of its path and its query. */
export function addressOf<Input extends InputSchema>(
  workspace: string,
  { path }: Pick<RouteDeclaration<Input>, 'path' | 'input'>,
  place: Place<Input>,
): string {
  const { params = {}, query = {} }: AnyRequest = place
  const values = new Map<string, unknown>([['workspace', workspace], ...Object.entries(params)])
  const filled = `${API_ROOT}${path}`.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  )
  const search = new URLSearchParams(
    [...new Map<string, unknown>(Object.entries(query))]
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  )
  return search.size === 0 ? filled : `${filled}?${search.toString()}`
}
