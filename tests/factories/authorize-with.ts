import type { NextAuthOptions } from 'next-auth'
import * as z from 'zod'

const passwordProvider = z.object({
  type: z.literal('credentials'),
  options: z.object({
    authorize: z.custom<(form: object) => Promise<unknown>>((given) => typeof given === 'function'),
  }),
})
const userSchema = z.object({ id: z.string() }).nullable()

/** What the provider that takes passwords makes of a form. */
export async function authorizeWith(providers: NextAuthOptions['providers'], form: object) {
  const { authorize } = passwordProvider.parse(providers[0]).options
  return userSchema.parse(await authorize(form))
}
