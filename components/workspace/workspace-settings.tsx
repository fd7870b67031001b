'use client'

import { Button, Switch, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { SubmitEvent } from 'react'
import { createApiClient } from '@/components/api/api-client'
import { LanguageSelect } from '@/components/member/language-select'
import { useConfirmed } from '@/components/member/use-confirmed'
import { Section } from '@/components/ui/section'
import classes from '@/components/ui/settings.module.css'
import { textIn } from '@/components/ui/text-in'
import { useChange } from '@/components/ui/use-change'
import { signInPolicyApi } from '@/lib/schema/api/security'
import { workspaceApi } from '@/lib/schema/api/workspace'
import { isLocale, type Locale } from '@/lib/schema/locale'
import type { WorkspaceChange, WorkspaceView } from '@/lib/schema/workspace'

type WorkspaceSettingsProps = {
  workspace: Pick<WorkspaceView, 'slug' | 'name' | 'locale' | 'secondFactorRequired' | 'revision'>
}

/** What admins set for everybody in the workspace: its name, and the language for members who chose none. */
export function WorkspaceSettings({ workspace }: WorkspaceSettingsProps) {
  const { slug, name, locale, secondFactorRequired, revision } = workspace
  const t = useTranslations('workspace')
  const api = createApiClient(slug)
  const { change, busy } = useChange()

  function save(body: WorkspaceChange, done: string) {
    return change(api(workspaceApi.update, { ifMatch: revision, body, once: true }), done)
  }

  const { confirmed, dialog } = useConfirmed(slug)

  function require(required: boolean) {
    const body = { secondFactorRequired: required }
    return change(
      confirmed(() => api(signInPolicyApi.update, { ifMatch: revision, body })),
      t('settings.secondFactorSaved'),
    )
  }

  async function rename(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    await save({ name: textIn(new FormData(event.currentTarget), 'name') }, t('settings.nameSaved'))
  }

  async function choose(next: Locale | null) {
    const saved = await save({ locale: next }, t('settings.languageSaved'))
    // The direction of writing is set where the document begins, which only loading the page anew reaches.
    if (saved) window.location.reload()
  }

  return (
    <>
      <Section title={t('settings.title')}>
        <form className={classes['form']} onSubmit={(event) => void rename(event)}>
          <TextInput
            name="name"
            label={t('settings.name')}
            defaultValue={name}
            required
            withAsterisk={false}
            maxLength={200}
          />
          <Button type="submit" variant="default" loading={busy}>
            {t('settings.saveName')}
          </Button>
        </form>
      </Section>
      <Section title={t('settings.language')} lead={t('settings.languageLead')}>
        <LanguageSelect
          label={t('settings.languageLabel')}
          automatic={t('settings.automatic')}
          locale={isLocale(locale) ? locale : null}
          disabled={busy}
          onChange={(next) => void choose(next)}
        />
      </Section>
      <Section title={t('settings.signIn')} lead={t('settings.secondFactorLead')}>
        {dialog}
        <Switch
          label={t('settings.secondFactorRequired')}
          checked={secondFactorRequired}
          disabled={busy}
          onChange={(event) => void require(event.currentTarget.checked)}
        />
      </Section>
    </>
  )
}
