import { getRequestConfig } from 'next-intl/server'
import { compiledMessages } from '@/lib/messages/catalogues'
import { formats } from '@/lib/messages/formats'
import { LANGUAGE_TAGS } from '@/lib/schema/locale'
import { requestLocale } from './request-locale'
import { requestTimeZone } from './request-time-zone'

/** What next-intl renders a request with. next.config.js names this file. */
export default getRequestConfig(async () => {
  const locale = await requestLocale()
  return {
    locale: LANGUAGE_TAGS[locale],
    messages: compiledMessages(locale),
    formats,
    timeZone: await requestTimeZone(),
  }
})
