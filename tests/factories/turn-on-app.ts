import { Secret, TOTP } from 'otpauth'
import * as z from 'zod'
import { expectAnswer, send } from './api'
import type { Person } from './desk'

const begun = z.object({ setUp: z.object({ secret: z.string() }) })
const finished = z.object({ recoveryCodes: z.array(z.string()) })

/** Sets up an authenticator app for somebody, and gives the recovery codes that came with it. */
export async function turnOnApp(person: Person): Promise<string[]> {
  const { setUp } = await expectAnswer(201, begun, send(person, 'POST /account/second-factor'))
  const body = { code: new TOTP({ secret: Secret.fromBase32(setUp.secret) }).generate() }
  const answer = send(person, 'POST /account/second-factor/finish', { body })
  return (await expectAnswer(200, finished, answer)).recoveryCodes
}
