'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { createApiClient } from '@/components/api/api-client'
import { Section } from '@/components/ui/section'
import { useChange } from '@/components/ui/use-change'
import { accountApi } from '@/lib/schema/api/settings'
import { isLocale, LANGUAGE_NAMES, LOCALES, type Locale } from '@/lib/schema/locale'

type LanguageSettingProps = { workspace: string; locale: Locale | null }

const AUTOMATIC = 'automatic'

/** The language that the person wants the interface in. */
export function LanguageSetting({ workspace, locale }: LanguageSettingProps) {
  const t = useTranslations('member')
  const { change, busy } = useChange()

  async function choose(value: string | null) {
    const next = isLocale(value) ? value : null
    const api = createApiClient(workspace)
    const saved = await change(api(accountApi.update, { body: { locale: next } }))
    // The direction of writing is set where the document begins, which only loading the page anew reaches.
    if (saved) window.location.reload()
  }

  return (
    <Section title={t('account.language.title')} lead={t('account.language.lead')}>
      <Select
        label={t('account.language.label')}
        maw={360}
        allowDeselect={false}
        disabled={busy}
        value={locale ?? AUTOMATIC}
        data={[
          { value: AUTOMATIC, label: t('account.language.automatic') },
          ...LOCALES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] })),
        ]}
        onChange={(value) => void choose(value)}
      />
    </Section>
  )
}
