import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/schema/locale'
import { acceptedLocale } from './accepted-locale'

export type LocaleWishes = {
  /** What the person chose in their account, and an admin for the workspace; null and undefined for "none". */
  own?: string | null | undefined
  workspace?: string | null | undefined
  /** The browser's Accept-Language header. */
  accepted: string | null
}

/** The person's language, else the workspace's, else the best that the browser accepts, else English. */
export function chooseLocale({ own, workspace, accepted }: LocaleWishes): Locale {
  return [own, workspace, acceptedLocale(accepted ?? '')].find(isLocale) ?? DEFAULT_LOCALE
}
