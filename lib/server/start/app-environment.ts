import path from 'node:path'
import { ok, type Result } from '@/lib/core/result'
import { keptSecret } from '@/lib/server/db/kept-secret'
import type { Environment } from '@/lib/server/env'
import { publicAddress } from '@/lib/server/public-address'

/** Puts into the process's environment what the app reads there. Before Next or any module of the app is loaded. */
export async function setAppEnvironment(
  environment: Environment,
  databaseUrl: string,
): Promise<Result<void>> {
  const given = environment.STET_SECRET
  const secret =
    given === undefined ? await keptSecret(path.join(environment.STET_DATA_DIR, 'secret')) : ok(given)
  if (!secret.ok) return secret
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    STET_SECRET: secret.value,
    NEXTAUTH_SECRET: secret.value,
    NEXTAUTH_URL: publicAddress(environment),
    // Without a public address people may come by any name of this machine (localhost, 127.0.0.1), and signing in has to
    // lead back to the one they used.
    ...(environment.STET_URL === undefined ? { AUTH_TRUST_HOST: 'true' } : {}),
  })
  return ok(undefined)
}

/** For a command beside the app, which needs its database and nothing else of it. */
export function setDatabaseAddress(databaseUrl: string): void {
  process.env['DATABASE_URL'] = databaseUrl
}
