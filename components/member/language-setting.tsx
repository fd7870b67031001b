'use client'

import { useTranslations } from 'next-intl'
import { createApiClient } from '@/components/api/api-client'
import { LanguageSelect } from '@/components/ui/language-select'
import { Section } from '@/components/ui/section'
import { useChange } from '@/components/ui/use-change'
import { accountApi } from '@/lib/schema/api/settings'
import type { Locale } from '@/lib/schema/locale'

type LanguageSettingProps = { workspace: string; locale: Locale | null }

/** The language that the person wants the interface in. */
export function LanguageSetting({ workspace, locale }: LanguageSettingProps) {
  const t = useTranslations('member')
  const { change, busy } = useChange()

  async function choose(next: Locale | null) {
    const api = createApiClient(workspace)
    const saved = await change(api(accountApi.update, { body: { locale: next } }))
    // The direction of writing is set where the document begins, which only loading the page anew reaches.
    if (saved) window.location.reload()
  }

  return (
    <Section title={t('account.language.title')} lead={t('account.language.lead')}>
      <LanguageSelect
        label={t('account.language.label')}
        automatic={t('account.language.automatic')}
        locale={locale}
        disabled={busy}
        onChange={(next) => void choose(next)}
      />
    </Section>
  )
}
