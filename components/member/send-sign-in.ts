import { signIn } from 'next-auth/react'
import { ownValue } from '@/lib/core/own-value'
import { textIn } from '@/components/ui/text-in'
import { passkeyToSignIn } from './passkey-to-sign-in'

/** The kinds of second factor that an account has. */
export type Factors = { app: boolean; passkey: boolean }

export type SignInState = {
  /** A code of ours or of next-auth, or the key of a message. */
  fault?: string | undefined
  email: string
  /** The password, while a second factor is asked for that goes with it. */
  asked?: { password: string; factors: Factors }
}

/** Answers that mean that the password was correct and ask for a second factor. */
const ASKED: Partial<Record<string, Factors>> = {
  second_factor: { app: true, passkey: false },
  passkey: { app: false, passkey: true },
  code_or_passkey: { app: true, passkey: true },
}

/** Sends one of the two forms of the sign-in page. Undefined once somebody is signed in; else what to show next. */
export async function sendSignIn(before: SignInState, form: FormData): Promise<SignInState | undefined> {
  const byPasskey = textIn(form, 'way') === 'passkey'
  const proof = byPasskey ? await passkeyToSignIn() : codeIn(before, form)
  if ('fault' in proof) return { ...before, fault: proof.fault }
  if (byPasskey && !before.asked) {
    const fault = await faultOf('passkey', proof)
    return fault === undefined ? undefined : { ...before, fault }
  }
  const email = before.asked ? before.email : textIn(form, 'email')
  const password = before.asked?.password ?? textIn(form, 'password')
  const fault = await faultOf('credentials', { email, password, ...proof })
  if (fault === undefined) return undefined
  const factors = ownValue(ASKED, fault)
  if (factors) return { email, asked: { password, factors } }
  return fault.startsWith('wrong_') ? { ...before, fault } : { fault, email }
}

function codeIn({ asked }: SignInState, form: FormData): { code?: string } {
  return asked ? { code: textIn(form, 'code') } : {}
}

async function faultOf(provider: string, fields: Record<string, string>): Promise<string | undefined> {
  const answer = await signIn<'credentials'>(provider, { redirect: false, ...fields })
  return answer?.ok ? undefined : (answer?.error ?? '')
}
