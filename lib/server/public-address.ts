import type { Environment } from './env'

/** The address to give to people: the public one, or this machine's. */
export function publicAddress({ STET_URL, PORT }: Pick<Environment, 'STET_URL' | 'PORT'>): string {
  return STET_URL ?? `http://localhost:${String(PORT)}`
}
