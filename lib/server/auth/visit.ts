/** Where somebody signs in from, as their browser and the network say. */
export type Visit = {
  device: string
  /** As the server has found it; see lib/server/client-address.ts. */
  address: string
  /** The Cookie header. */
  cookies: string
}

const LONGEST_TEXT = 300

export function visitOf(headers: Headers): Visit {
  return {
    device: (headers.get('user-agent') ?? '').slice(0, LONGEST_TEXT),
    address: (headers.get('x-forwarded-for') ?? '').slice(0, LONGEST_TEXT),
    cookies: headers.get('cookie') ?? '',
  }
}
