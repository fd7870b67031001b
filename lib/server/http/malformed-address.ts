/**
 * What is wrong with the path and query of a request, if anything: an escape that stands for no character, or a NUL, which
 * no text in the database can hold. A query may have a single `%`: browsers send what people type there as it is.
 */
export function malformedAddress(address: string): string | undefined {
  const [path = '', ...query] = address.split('?')
  if (!isDecodable(path)) return 'The address has a percent sign that stands for no character.'
  if (/%00|\0/.test(path) || /%00|\0/.test(query.join('?'))) return 'The address contains a NUL character.'
  return undefined
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}
