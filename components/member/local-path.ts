const ANY_ORIGIN = 'https://origin.invalid'

/**
 * A path of this site, as a link may name it for what comes after the sign-in, and `/` for anything else. The address is
 * read as browsers read it, so that no tab, backslash or second slash leads to another site.
 */
export function localPath(address: string | null | undefined): string {
  if (!address?.startsWith('/') || !URL.canParse(address, ANY_ORIGIN)) return '/'
  const { origin, pathname, search, hash } = new URL(address, ANY_ORIGIN)
  // A path of two slashes is another host to the next reader: "/.//host" becomes one.
  return origin === ANY_ORIGIN && !pathname.startsWith('//') ? pathname + search + hash : '/'
}
