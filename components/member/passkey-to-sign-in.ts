import { SIGN_IN_CHALLENGE, signInChallenge, type PasskeyOptions } from '@/lib/schema/passkey'
import { problemView } from '@/lib/schema/problem'
import { askForPasskey } from './ask-browser'

/** Has the browser answer a challenge of the server with a passkey. What it answers goes to next-auth, as text. */
export async function passkeyToSignIn(): Promise<{ passkey: string } | { fault: string }> {
  const given = await challenge()
  if ('fault' in given) return given
  const asked = await askForPasskey(given.options)
  return asked.ok ? { passkey: JSON.stringify(asked.answer) } : { fault: asked.fault }
}

async function challenge(): Promise<{ options: PasskeyOptions } | { fault: string }> {
  try {
    const response = await fetch(SIGN_IN_CHALLENGE, { method: 'POST' })
    const body: unknown = await response.json()
    return response.ok ? signInChallenge.parse(body) : { fault: problemView.parse(body).code ?? 'unknown' }
  } catch {
    // Offline, or a proxy's error page: the form says that it failed, and can be sent again.
    return { fault: 'unknown' }
  }
}
