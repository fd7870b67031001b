'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import * as z from 'zod'
import { newPassword } from '@/lib/schema/input'
import { acceptedLocale } from '@/lib/server/auth/accepted-locale'
import { requestReset, resetPassword } from '@/lib/server/auth/reset-password'
import { visitOf } from '@/lib/server/auth/visit'
import { defineAction } from '@/lib/server/http/define-action'

export const requestResetAction = defineAction({
  input: z.strictObject({ email: z.email('Enter an email address.').max(320) }),
  async run({ email }) {
    const sent = new Headers(await headers())
    const locale = acceptedLocale(sent.get('accept-language') ?? '')
    return requestReset(email, { ...visitOf(sent), locale })
  },
  then: () => redirect('/reset?sent=1'),
})

export const resetPasswordAction = defineAction({
  input: z.strictObject({ token: z.string().max(200), password: newPassword }),
  run: async (input) => resetPassword(input, visitOf(new Headers(await headers()))),
  then: () => redirect('/sign-in?done=reset'),
})
