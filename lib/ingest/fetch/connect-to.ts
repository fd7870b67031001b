import { buildConnector } from 'undici'

type Connector = buildConnector.connector

/**
 * Connects to the given addresses alone, in turn, whatever the host's name resolves to by then. The name goes on naming
 * the host in the request and in the TLS handshake, whose certificate has to be for it.
 */
export function connectTo(
  addresses: readonly string[],
  { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal },
): Connector {
  const connect = buildConnector({ timeout: timeoutMs, allowH2: false, maxCachedSessions: 0 })
  return function connectInTurn(options, callback) {
    attempt(0)

    function attempt(index: number): void {
      const address = addresses[index]
      if (address === undefined || signal.aborted) {
        callback(new Error('There is no address left to connect to.'), null)
        return
      }
      connect({ ...options, hostname: address }, (...[error, socket]) => {
        if (error === null) callback(null, socket)
        else if (index + 1 < addresses.length && !signal.aborted) attempt(index + 1)
        else callback(error, null)
      })
    }
  }
}
