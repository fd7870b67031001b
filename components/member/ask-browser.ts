import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import {
  newPasskeyAnswer,
  passkeyAnswer,
  type NewPasskeyAnswer,
  type NewPasskeyOptions,
  type PasskeyAnswer,
  type PasskeyOptions,
} from '@/lib/schema/passkey'
import type { MessageKey } from '@/lib/messages/translate'

/** Why the browser gave no passkey, as a message. */
export type PasskeyFault = Extract<MessageKey<'member'>, `passkeys.faults.${string}`>
type Asked<Answer> = { ok: true; answer: Answer } | { ok: false; fault: PasskeyFault }

/** Has the browser make a passkey: it asks the person where, and to verify themselves. */
export function askForNewPasskey(optionsJSON: NewPasskeyOptions): Promise<Asked<NewPasskeyAnswer>> {
  return asking(async () => newPasskeyAnswer.parse(await startRegistration({ optionsJSON })))
}

/** Has the browser use a passkey: it asks the person which, and to verify themselves. */
export function askForPasskey(optionsJSON: PasskeyOptions): Promise<Asked<PasskeyAnswer>> {
  return asking(async () => passkeyAnswer.parse(await startAuthentication({ optionsJSON })))
}

async function asking<Answer>(ask: () => Promise<Answer>): Promise<Asked<Answer>> {
  if (!browserSupportsWebAuthn()) return { ok: false, fault: 'passkeys.faults.unsupported' }
  try {
    return { ok: true, answer: await ask() }
  } catch (error) {
    return { ok: false, fault: faultOf(error) }
  }
}

/** By the names that browsers give to errors (WebAuthn, level 3). */
function faultOf(error: unknown): PasskeyFault {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'AbortError':
      return 'passkeys.faults.cancelled'
    case 'InvalidStateError':
      return 'passkeys.faults.known'
    case 'SecurityError':
      return 'passkeys.faults.address'
    default:
      return 'passkeys.faults.failed'
  }
}
