'use client'

import { Button, Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState, type SubmitEvent } from 'react'
import { tokenApi } from '@/lib/schema/api/settings'
import type { TokenView } from '@/lib/schema/settings'
import { createApiClient } from '@/components/api/api-client'
import { Day } from '@/components/ui/day'
import { textIn } from '@/components/ui/text-in'
import { useChange } from '@/components/ui/use-change'
import classes from '@/components/ui/settings.module.css'
import { ShownOnce } from './shown-once'
import { useConfirmed } from './use-confirmed'

export function TokenList({ workspace, tokens }: { workspace: string; tokens: TokenView[] }) {
  const t = useTranslations('member')
  const scopes = [
    { value: 'read', label: t('tokens.read') },
    { value: 'write', label: t('tokens.write') },
  ]
  const lifetimes = [
    { value: '30', label: t('tokens.days', { count: 30 }) },
    { value: '90', label: t('tokens.days', { count: 90 }) },
    { value: '365', label: t('tokens.year') },
  ]
  const api = createApiClient(workspace)
  const { change, busy } = useChange()
  const { confirmed, dialog } = useConfirmed(workspace)
  const [secret, setSecret] = useState<string>()

  async function create(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const body = {
      name: textIn(fields, 'name'),
      scope: fields.get('scope') === 'write' ? ('write' as const) : ('read' as const),
      expiresInDays: Number(fields.get('days')),
    }
    const created = await change(confirmed(() => api(tokenApi.create, { body, once: true })))
    if (!created) return
    setSecret(created.secret)
    form.reset()
  }

  return (
    <>
      {dialog}
      <form className={classes['form']} onSubmit={(event) => void create(event)}>
        <TextInput
          name="name"
          label={t('tokens.name')}
          placeholder={t('tokens.namePlaceholder')}
          required
          withAsterisk={false}
          maxLength={100}
        />
        <Select
          name="scope"
          label={t('tokens.access')}
          data={scopes}
          defaultValue="read"
          allowDeselect={false}
          w={180}
        />
        <Select
          name="days"
          label={t('tokens.expiry')}
          data={lifetimes}
          defaultValue="90"
          allowDeselect={false}
          w={130}
        />
        <Button type="submit" loading={busy}>
          {t('tokens.create')}
        </Button>
      </form>
      {secret && (
        <ShownOnce title={t('tokens.copyNow')} secret={secret} onDone={() => setSecret(undefined)} />
      )}
      {tokens.length === 0 && <p className={classes['faint']}>{t('tokens.none')}</p>}
      <ul className={classes['rows']}>
        {tokens.map((token) => (
          <li key={token.id} className={classes['row']}>
            <div className={classes['grow']}>
              <bdi>{token.name}</bdi> <code>{token.hint}…</code>
              <div className={classes['faint']}>
                <TokenFacts token={token} />
              </div>
            </div>
            <Button
              variant="default"
              size="xs"
              aria-label={t('tokens.revokeNamed', { name: token.name })}
              onClick={() =>
                void change(
                  confirmed(() => api(tokenApi.revoke, { params: { id: token.id } })),
                  t('tokens.revoked', { name: token.name }),
                )
              }
            >
              {t('tokens.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function TokenFacts({ token: { scope, expiresAt, lastUsedAt } }: { token: TokenView }) {
  const t = useTranslations('member')
  return (
    <>
      {scope === 'write' ? t('tokens.write') : t('tokens.read')} ·{' '}
      {expiresAt ? t.rich('tokens.until', { day: () => <Day at={expiresAt} /> }) : t('tokens.noExpiry')} ·{' '}
      {lastUsedAt ? t.rich('tokens.lastUsed', { day: () => <Day at={lastUsedAt} /> }) : t('tokens.neverUsed')}
    </>
  )
}
