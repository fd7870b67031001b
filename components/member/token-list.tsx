'use client'

import { Button, Select, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import type { TokenView } from '@/lib/schema/settings'
import { createApiClient } from '@/components/ui/api-client'
import { Day } from '@/components/ui/day'
import { useChange } from '@/components/ui/use-change'
import classes from '@/components/ui/settings.module.css'
import { ShownOnce } from './shown-once'

const SCOPES = [
  { value: 'read', label: 'Read only' },
  { value: 'write', label: 'Read and write' },
]
const LIFETIMES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '', label: 'No end' },
]

export function TokenList({ workspace, tokens }: { workspace: string; tokens: TokenView[] }) {
  const api = createApiClient(workspace)
  const { change, busy } = useChange()
  const [secret, setSecret] = useState<string>()

  async function create(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const days = fields.get('days')
    const body = {
      name: fields.get('name'),
      scope: fields.get('scope'),
      expiresInDays: days ? Number(days) : null,
    }
    const created = await change(api<{ secret: string }>('/tokens', { method: 'POST', body }))
    if (!created) return
    setSecret(created.secret)
    form.reset()
  }

  return (
    <>
      <form className={classes['form']} onSubmit={(event) => void create(event)}>
        <TextInput
          name="name"
          label="Name"
          placeholder="Newsroom script"
          required
          withAsterisk={false}
          maxLength={100}
        />
        <Select name="scope" label="May" data={SCOPES} defaultValue="read" allowDeselect={false} w={150} />
        <Select name="days" label="For" data={LIFETIMES} defaultValue="90" allowDeselect={false} w={120} />
        <Button type="submit" loading={busy}>
          Create token
        </Button>
      </form>
      {secret && (
        <ShownOnce
          title="Copy it now: it is not shown again"
          secret={secret}
          onDone={() => setSecret(undefined)}
        />
      )}
      {tokens.length === 0 && <p className={classes['faint']}>You have no tokens.</p>}
      <ul className={classes['rows']}>
        {tokens.map((token) => (
          <li key={token.id} className={classes['row']}>
            <div className={classes['grow']}>
              {token.name} <code>{token.hint}…</code>
              <div className={classes['faint']}>
                {token.scope === 'write' ? 'Read and write' : 'Read only'} ·{' '}
                {token.expiresAt ? (
                  <>
                    until <Day at={token.expiresAt} />
                  </>
                ) : (
                  'no end'
                )}{' '}
                ·{' '}
                {token.lastUsedAt ? (
                  <>
                    last used <Day at={token.lastUsedAt} />
                  </>
                ) : (
                  'never used'
                )}
              </div>
            </div>
            <Button
              variant="default"
              size="xs"
              aria-label={`Revoke ${token.name}`}
              onClick={() =>
                void change(api(`/tokens/${token.id}`, { method: 'DELETE' }), `Revoked ${token.name}.`)
              }
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
