import { hash, verify } from '@node-rs/argon2'

/** Argon2id with OWASP's parameters: 19 MiB, 2 passes, 1 lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS)
}

let decoy: Promise<string> | undefined

/**
 * Does the password match? Without a stored hash (no such user, or one who signs in elsewhere) the same work is done
 * against a decoy, so that the time taken tells nothing about who has an account.
 */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no one signs in with this')
  const matches = await verify(stored ?? (await decoy), password.normalize('NFKC'))
  return matches && Boolean(stored)
}
