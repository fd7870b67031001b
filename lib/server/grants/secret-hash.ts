import { createHash, randomBytes } from 'node:crypto'

/** SHA-256, hex. For secrets of 256 random bits only, which need no slow hash; passwords go through argon2. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** 256 random bits, URL-safe. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
