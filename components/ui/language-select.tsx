'use client'

import { Select } from '@mantine/core'
import { isLocale, LANGUAGE_NAMES, LOCALES, type Locale } from '@/lib/schema/locale'

type LanguageSelectProps = {
  label: string
  /** What choosing none means. */
  automatic: string
  locale: Locale | null
  disabled: boolean
  onChange: (locale: Locale | null) => void
}

const AUTOMATIC = 'automatic'

/** The languages of the interface, each by its own name. */
export function LanguageSelect({ label, automatic, locale, disabled, onChange }: LanguageSelectProps) {
  return (
    <Select
      label={label}
      maw={360}
      allowDeselect={false}
      disabled={disabled}
      value={locale ?? AUTOMATIC}
      data={[
        { value: AUTOMATIC, label: automatic },
        ...LOCALES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] })),
      ]}
      onChange={(value) => onChange(isLocale(value) ? value : null)}
    />
  )
}
