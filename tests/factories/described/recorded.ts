/**
 * A request to pass on, and what was read of it in the end. Not a clone: whoever stops reading one half of a clone waits
 * for the reader of the other half.
 */
export function recorded(request: Request): { passed: Request; sent: () => Request } {
  const { body, url, method, headers } = request
  if (!body) return { passed: request, sent: () => request }
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  const copied = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) {
        controller.close()
        return
      }
      chunks.push(value)
      controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
  const init = { method, headers, body: copied, duplex: 'half' as const }
  return {
    passed: new Request(url, init),
    sent: () => new Request(url, { method, headers, body: Buffer.concat(chunks) }),
  }
}
