'use client'

import { Button, Select, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState, type SubmitEvent } from 'react'
import { invitationApi } from '@/lib/schema/api/settings'
import { ROLES } from '@/lib/schema/role'
import type { InvitationView } from '@/lib/schema/settings'
import { createApiClient } from '@/components/api/api-client'
import { Day } from '@/components/ui/day'
import { textIn } from '@/components/ui/text-in'
import { useChange } from '@/components/ui/use-change'
import classes from '@/components/ui/settings.module.css'
import { ShownOnce } from './shown-once'
import { useConfirmed } from './use-confirmed'
import { useRoleNames } from './use-role-names'

/** The role that an invitation offers first. */
const NEW_MEMBER = 'reviewer'

export function InvitationList({
  workspace,
  invitations,
}: {
  workspace: string
  invitations: InvitationView[]
}) {
  const api = createApiClient(workspace)
  const { change, busy } = useChange()
  const { confirmed, dialog } = useConfirmed(workspace)
  const t = useTranslations('member')
  const roles = useRoleNames()
  const [link, setLink] = useState<string>()

  async function invite(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const role = ROLES.find((one) => one === fields.get('role')) ?? NEW_MEMBER
    const body = { email: textIn(fields, 'email'), role }
    const invited = await change(confirmed(() => api(invitationApi.create, { body, once: true })))
    if (!invited) return
    setLink(`${window.location.origin}${invited.path}`)
    form.reset()
  }

  return (
    <>
      {dialog}
      <form className={classes['form']} onSubmit={(event) => void invite(event)}>
        <TextInput name="email" type="email" label={t('invitations.email')} required withAsterisk={false} />
        <Select
          name="role"
          label={t('role')}
          data={roles.options}
          defaultValue={NEW_MEMBER}
          allowDeselect={false}
          w={160}
        />
        <Button type="submit" loading={busy}>
          {t('invitations.invite')}
        </Button>
      </form>
      {link && (
        <ShownOnce title={t('invitations.sendLink')} secret={link} onDone={() => setLink(undefined)} />
      )}
      <ul className={classes['rows']}>
        {invitations.map((invitation) => (
          <li key={invitation.id} className={classes['row']}>
            <div className={classes['grow']}>
              <bdi>{invitation.email}</bdi>
              <div className={classes['faint']}>
                {roles.nameOf(invitation.role)} · {t('invitations.invitedBy', { name: invitation.invitedBy })}{' '}
                · {t.rich('invitations.until', { day: () => <Day at={invitation.expiresAt} /> })}
              </div>
            </div>
            <Button
              variant="default"
              size="xs"
              aria-label={t('invitations.withdrawNamed', { email: invitation.email })}
              onClick={() =>
                void change(
                  api(invitationApi.withdraw, { params: { id: invitation.id } }),
                  t('invitations.withdrawn'),
                )
              }
            >
              {t('invitations.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
