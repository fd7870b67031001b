import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/link-button'
import { currentUser } from '@/lib/server/auth/current-user'

/** The way on from a page that leads nowhere: to where one works, or to the sign-in. */
export async function WayHome() {
  const [user, page, member] = await Promise.all([
    currentUser(),
    getTranslations('page'),
    getTranslations('member'),
  ])
  return user ? (
    <LinkButton href="/">{page('notFound.home')}</LinkButton>
  ) : (
    <LinkButton href="/sign-in">{member('signIn.title')}</LinkButton>
  )
}
