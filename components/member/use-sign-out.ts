import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'

/** Ends the session and leads to the sign-in page. */
export function useSignOut(): () => Promise<void> {
  const t = useTranslations('member')
  return async () => {
    try {
      // Every page has the button; few use it.
      const { signOut } = await import('next-auth/react')
      await signOut({ callbackUrl: '/sign-in' })
    } catch {
      // The browser is offline, or the server is away.
      notifications.show({ color: 'red', message: t('account.signOutFailed') })
    }
  }
}
