import type { signInChallenge as answer } from '@/lib/schema/passkey'
import type * as z from '@/lib/schema/zod'
import { signInChallenge } from '@/lib/server/auth/passkey-challenge'
import { visitOf } from '@/lib/server/auth/visit'
import { refuseCrossOrigin } from '@/lib/server/grants/cross-origin'
import { databaseFailure } from '@/lib/server/grants/database-failure'
import { log } from '@/lib/server/log'
import { problem } from './problem'

/** Gives the sign-in page a challenge for a passkey, and the browser the cookie that goes with it. */
export async function answerChallenge(request: Request): Promise<Response> {
  const refused = refuseCrossOrigin(request)
  if (refused) return problem(refused)
  try {
    const given = await signInChallenge(visitOf(request.headers).address)
    if (!given.ok) return problem(given.failure)
    const { options, cookie } = given.value
    const body: z.output<typeof answer> = { options }
    return Response.json(body, { headers: { 'set-cookie': cookie, 'cache-control': 'private, no-store' } })
  } catch (error) {
    const failure = databaseFailure(error)
    if (!failure) throw error
    log.warn({ err: error }, 'the database did not answer a request for a challenge')
    return problem(failure)
  }
}
