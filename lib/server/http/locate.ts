import { API_ROOT } from '@/lib/schema/api/route'

/**
 * The address of what a request created: a path under `API_ROOT` whose braces are filled with fields of the answer, such as
 * `{id}` or `{edit.id}`, or with parameters of the request's own path.
 */
export function locate(path: string, body: unknown, params: Readonly<Record<string, string>>): string {
  return `${API_ROOT}${path}`.replaceAll(/\{([\w.]+)\}/g, (_, name: string) => {
    const value = params[name] ?? name.split('.').reduce(fieldOf, body)
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new Error(`The answer has no "${name}", which the Location of what was created needs.`)
    return encodeURIComponent(value)
  })
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
