/** The languages of the interface; each has its catalogue in lib/messages. */
export const LOCALES = ['en', 'es', 'ar'] as const
export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'en'

/** Each language by its own name, so that whoever looks for it can read it. */
export const LANGUAGE_NAMES: Record<Locale, string> = { en: 'English', es: 'Español', ar: 'العربية' }

/** The tag that dates and numbers are written by: English is British, the day before the month. */
export const LANGUAGE_TAGS = { en: 'en-GB', es: 'es', ar: 'ar' } as const satisfies Record<Locale, string>
export type LanguageTag = (typeof LANGUAGE_TAGS)[Locale]

const DIRECTIONS: Record<Locale, 'ltr' | 'rtl'> = { en: 'ltr', es: 'ltr', ar: 'rtl' }

/** Which way the language is written. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return DIRECTIONS[locale]
}

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}
