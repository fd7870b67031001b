import { createServer } from 'node:net'
import { fail, ok, type Result } from '@/lib/core/result'

/** Whether the address can be listened on: asked before the long steps of the start rather than after them. */
export function checkAddress(host: string, port: number): Promise<Result<void>> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve(cannotListen(error, host, port)))
    probe.listen({ host, port }, () => probe.close(() => resolve(ok(undefined))))
  })
}

/** Why listening failed, and what to do about it. */
export function cannotListen(error: Error & { code?: string }, host: string, port: number): Result<never> {
  switch (error.code ?? '') {
    case 'EADDRINUSE':
      return fail(
        'conflict',
        `Port ${String(port)} is in use. Stop what uses it, or choose another: PORT=${String(port + 1)} npm start`,
      )
    case 'EACCES':
      return fail(
        'forbidden',
        `Port ${String(port)} is reserved for the system. Choose one from 1024 on: PORT=3000 npm start`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return fail(
        'invalid',
        `This machine has no network address ${host}. Set HOST to 127.0.0.1, or to 0.0.0.0 for all.`,
      )
    default:
      return fail('unavailable', `Cannot listen on ${host}:${String(port)}: ${error.message}`)
  }
}
