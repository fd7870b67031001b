/** Whether an address has a user name or password before its host, which everybody who sees it could use. */
export function hasCredentials(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { username, password } = new URL(address)
  return username + password !== ''
}

const WRITTEN = /\bhttps?:\/\/[^\s/?#@]+@[^\s/?#@]/i

/** Whether a text contains such an address. */
export function mentionsCredentials(text: string): boolean {
  return WRITTEN.test(text)
}

/**
 * A document as it is stored, without the links whose address has credentials: their words stay. Anything else is left as
 * it is, to be checked by whoever asks.
 */
export function withoutCredentialLinks(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutCredentialLinks)
  if (!isObject(node)) return node
  const { content, marks } = node
  return {
    ...node,
    ...(content !== undefined && { content: withoutCredentialLinks(content) }),
    ...(Array.isArray(marks) && { marks: marks.filter((mark) => !isCredentialLink(mark)) }),
  }
}

function isCredentialLink(mark: unknown): boolean {
  if (!isObject(mark) || !isObject(mark['attrs'])) return false
  const { href } = mark['attrs']
  return typeof href === 'string' && hasCredentials(href)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
