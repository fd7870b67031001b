export type PageQuery = Record<string, string | string[] | undefined>

/** A page's query as URLSearchParams; of a name given twice, the first counts. */
export function addressQuery(query: PageQuery): URLSearchParams {
  const pairs = Object.entries(query).flatMap(([name, given]) => {
    const value = Array.isArray(given) ? given[0] : given
    return value === undefined ? [] : [[name, value]]
  })
  return new URLSearchParams(pairs)
}
