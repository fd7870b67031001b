import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'

/** What a language is called in the reader's own; a tag that has no name stays itself. */
export function useLanguageName(): (tag: string) => string {
  const t = useTranslations('article')
  const locale = useLocale()
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language' })
    return (tag) => (tag === 'und' ? t('language.unknown') : (names.of(tag) ?? tag))
  }, [locale, t])
}
