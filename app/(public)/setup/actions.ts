'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { defineAction } from '@/lib/server/http/define-action'
import { setUp } from '@/lib/server/auth/set-up'
import { signInNewUser } from '@/lib/server/auth/sign-in-new-user'
import { line, newPassword } from '@/lib/schema/input'

export const setUpAction = defineAction({
  input: z.strictObject({
    token: z.string().max(200),
    name: line(200),
    email: z.email('Enter an email address.').max(320),
    password: newPassword,
    workspace: line(200),
    slug: z
      .string()
      .regex(
        /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/,
        'Use lower-case letters, digits and hyphens, such as "city-desk".',
      ),
  }),
  run: setUp,
  async then({ slug, userId }) {
    await signInNewUser(userId, 'setup')
    return redirect(`/w/${slug}/articles`)
  },
})
