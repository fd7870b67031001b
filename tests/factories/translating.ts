import { createTranslator } from 'next-intl'
import { CATALOGUES } from '@/lib/messages/catalogues'
import { formats } from '@/lib/messages/formats'
import type { Namespace } from '@/lib/messages/translate'
import { LANGUAGE_TAGS, type Locale } from '@/lib/schema/locale'

/** A namespace's messages as `useTranslations` gives them, in English unless told otherwise. A fault throws. */
export function translating<N extends Namespace>(namespace: N, locale: Locale = 'en') {
  return createTranslator({
    locale: LANGUAGE_TAGS[locale],
    messages: CATALOGUES[locale],
    namespace,
    formats,
    timeZone: 'UTC',
    onError(error) {
      throw error
    },
  })
}
