import { storableText } from '@/lib/core/storable-text'

export type PageQuery = Record<string, string | string[] | undefined>

/** A page's query as URLSearchParams, in text that can be stored; of a name given twice, the first counts. */
export function addressQuery(query: PageQuery): URLSearchParams {
  const pairs = Object.entries(query).flatMap(([name, given]) => {
    const value = Array.isArray(given) ? given[0] : given
    return value === undefined ? [] : [[name, value].map(storableText)]
  })
  return new URLSearchParams(pairs)
}
