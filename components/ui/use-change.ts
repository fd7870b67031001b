'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import type { Failure, Result } from '@/lib/core/result'

/**
 * For changes whose result the server renders anew: runs the call, refreshes the page on success, shows why on
 * failure. `busy` lasts until the fresh page is there.
 */
export function useChange() {
  const t = useTranslations('ui')
  const router = useRouter()
  const [busy, startTransition] = useTransition()
  async function change<T>(call: Promise<Result<T>>, done?: string): Promise<T | undefined> {
    const result = await call
    if (!result.ok) {
      notifications.show({
        color: 'red',
        title: t(isRule(result.failure) ? 'changeRefused' : 'changeFailed'),
        message: result.failure.message,
      })
      // What is stored is another than what was shown: shown anew, it can be changed again.
      if (result.failure.code === 'conflict') startTransition(() => router.refresh())
      return undefined
    }
    if (done) notifications.show({ message: done })
    startTransition(() => router.refresh())
    return result.value
  }
  return { change, busy }
}

/** Was it refused by a rule, which the message states, rather than by a fault? */
function isRule({ code }: Failure): boolean {
  return code === 'conflict' || code === 'forbidden' || code === 'invalid'
}
