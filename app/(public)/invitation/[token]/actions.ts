'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { fail } from '@/lib/core/result'
import { currentUser } from '@/lib/server/auth/current-user'
import { defineAction } from '@/lib/server/http/define-action'
import { acceptAsNewUser, acceptAsUser } from '@/lib/server/auth/accept-invitation'
import { signInNewUser } from '@/lib/server/auth/sign-in-new-user'
import { line, newPassword } from '@/lib/schema/input'

const token = z.string().max(200)

export const joinAction = defineAction({
  input: z.strictObject({ token, name: line(200), password: newPassword }),
  run: acceptAsNewUser,
  async then({ slug, userId }) {
    await signInNewUser(userId, 'invitation')
    return redirect(`/w/${slug}/articles`)
  },
})

export const acceptAction = defineAction({
  input: z.strictObject({ token }),
  async run(input) {
    const user = await currentUser()
    return user ? acceptAsUser(input.token, user) : fail('unauthenticated', 'Sign in first.')
  },
  then: ({ slug }) => redirect(`/w/${slug}/articles`),
})
