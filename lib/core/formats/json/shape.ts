import type { Failure, Result } from '@/lib/core/result'

/**
 * What a JSON value must look like to be a `T`. Shapes check in place and never rebuild, so that a value which passes
 * is the value that was read. `T` is tied to the check by `is`; `fault` says what is wrong and where.
 */
export type Shape<T> = {
  is: (json: unknown) => json is T
  /** The first fault, its `field` a JSON pointer that begins with `path`; none when the value fits. */
  fault: (json: unknown, path: string) => Failure | undefined
}

/** A string for which `accepts` holds; `what` says what was expected. */
export function textWhere(what: string, accepts: (text: string) => boolean): Shape<string> {
  return shapeOf((json, path) =>
    typeof json === 'string' && accepts(json) ? undefined : expected(what, path),
  )
}

/** A number for which `accepts` holds. */
export function numberWhere(what: string, accepts: (value: number) => boolean): Shape<number> {
  return shapeOf((json, path) =>
    typeof json === 'number' && accepts(json) ? undefined : expected(what, path),
  )
}

/** True or false. */
export function flag(): Shape<boolean> {
  return shapeOf((json, path) => (typeof json === 'boolean' ? undefined : expected('true or false', path)))
}

/** A mark that is there or left out. */
export function mark(): Shape<true> {
  return shapeOf((json, path) => (json === true ? undefined : expected('true', path)))
}

/** One of a closed list of words. */
export function oneOf<const T extends string>(values: readonly T[]): Shape<T> {
  return shapeOf((json, path) =>
    values.some((value) => value === json) ? undefined : expected(`one of ${values.join(', ')}`, path),
  )
}

/** The shape, or null. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return shapeOf((json, path) => (json === null ? undefined : shape.fault(json, path)))
}

/** The shape, or nothing: the field may be left out. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return shapeOf((json, path) => (json === undefined ? undefined : shape.fault(json, path)))
}

/** A list of any length. */
export function listOf<T>(item: Shape<T>): Shape<T[]> {
  return shapeOf((json, path) => {
    if (!Array.isArray(json)) return expected('a list', path)
    const list: readonly unknown[] = json
    return firstFault(list.entries(), ([index, value]) => item.fault(value, `${path}/${index}`))
  })
}

/** An object with exactly the fields of `T`. */
export function objectOf<T extends object>(fields: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  const shapes: readonly [string, Shape<unknown>][] = Object.entries(fields)
  const names = new Set(shapes.map(([name]) => name))
  return shapeOf((json, path) => {
    if (!isRecord(json)) return expected('an object', path)
    const extra = Object.keys(json).find((name) => !names.has(name))
    if (extra !== undefined)
      return { code: 'invalid', message: `"${extra}" is not a field here.`, field: path }
    return firstFault(shapes, ([name, shape]) => shape.fault(json[name], `${path}/${name}`))
  })
}

/** A value that another check of ours decides on. */
export function checkedBy<T>(check: (json: unknown) => Result<T>): Shape<T> {
  return shapeOf((json, path) => {
    const result = check(json)
    if (result.ok) return undefined
    const { field = '', ...failure } = result.failure
    return { ...failure, field: `${path}${field === '' || field.startsWith('/') ? '' : '/'}${field}` }
  })
}

function shapeOf<T>(fault: Shape<T>['fault']): Shape<T> {
  return { fault, is: (json): json is T => fault(json, '') === undefined }
}

function firstFault<Item>(
  items: Iterable<Item>,
  faultOf: (item: Item) => Failure | undefined,
): Failure | undefined {
  for (const item of items) {
    const fault = faultOf(item)
    if (fault) return fault
  }
  return undefined
}

function expected(what: string, field: string): Failure {
  return { code: 'invalid', message: `Expected ${what}.`, field }
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
