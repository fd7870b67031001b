import { NextRequest } from 'next/server'

/** In bytes. What a sign-in sends is a few short fields; a provider answers in the address. */
const LONGEST_FORM = 64 * 1024

/** The request with its body read, or undefined when that is too long. Nobody who calls is known yet. */
export async function boundedRequest(request: NextRequest): Promise<NextRequest | undefined> {
  if (!request.body) return request
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > LONGEST_FORM) return undefined
    chunks.push(chunk)
  }
  const { url, method, headers } = request
  return new NextRequest(url, { method, headers, body: Buffer.concat(chunks) })
}
