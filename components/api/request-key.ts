/**
 * The idempotency key of a request, by what it asks for: asked again before an answer has come, also after a reload, it
 * is the same one. `forget` when there is an answer; asking again is then another request.
 */
export async function keyOf(asked: readonly unknown[]): Promise<{ key: string; forget: () => void }> {
  const name = `stet.request ${await digestOf(asked)}`
  const key = sessionStorage.getItem(name) ?? crypto.randomUUID()
  sessionStorage.setItem(name, key)
  return { key, forget: () => sessionStorage.removeItem(name) }
}

async function digestOf(asked: readonly unknown[]): Promise<string> {
  const text = JSON.stringify(asked.map((part) => (part instanceof FormData ? fieldsOf(part) : part)))
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A file is known by its name, size and date: reading it would take as long as sending it. */
function fieldsOf(form: FormData): unknown[] {
  return [...form].map(([name, value]) =>
    typeof value === 'string' ? [name, value] : [name, value.name, value.size, value.lastModified],
  )
}
