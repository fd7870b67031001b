import type { Page } from '@playwright/test'
import { newPasskeyOptions, passkeyOptions } from '@/lib/schema/passkey'
import { createAuthenticator } from '@/tests/factories/software-authenticator'

/**
 * Gives a page an authenticator of its own, as in a laptop, whose user always verifies themselves. It takes the place of
 * the browser's, because the Chromium that comes with the packages ends when it is asked for a passkey.
 */
export async function plugInAuthenticator(page: Page, origin: string): Promise<void> {
  const authenticator = createAuthenticator()
  await page.exposeFunction('stetMakePasskey', (options: unknown) =>
    authenticator.make(newPasskeyOptions.parse(options), { origin }),
  )
  await page.exposeFunction('stetUsePasskey', (options: unknown) =>
    authenticator.use(passkeyOptions.parse(options), { origin }),
  )
  await page.addInitScript({ content: CREDENTIALS })
}

/** `navigator.credentials` in the page: bytes become base64url on the way out, and bytes again on the way back. */
const CREDENTIALS = `
  const text = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0)).buffer
  const named = (all = []) => all.map((one) => ({ ...one, id: text(one.id) }))
  const credential = ({ id, rawId, type, response: { transports, ...parts } }) => ({
    id,
    rawId: bytes(rawId),
    type,
    authenticatorAttachment: 'platform',
    getClientExtensionResults: () => ({}),
    response: {
      ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, bytes(part)])),
      getTransports: () => transports,
    },
  })
  Object.assign(navigator.credentials, {
    create: async ({ publicKey: { challenge, user, excludeCredentials, ...rest } }) =>
      credential(
        await window.stetMakePasskey({
          ...rest,
          challenge: text(challenge),
          user: { ...user, id: text(user.id) },
          excludeCredentials: named(excludeCredentials),
        }),
      ),
    get: async ({ publicKey: { challenge, allowCredentials, ...rest } }) =>
      credential(
        await window.stetUsePasskey({
          ...rest,
          challenge: text(challenge),
          allowCredentials: named(allowCredentials),
        }),
      ),
  })
`
