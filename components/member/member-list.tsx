'use client'

import { Button, Select, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import type { InvitationView, MemberView } from '@/lib/schema/settings'
import { createApiClient } from '@/components/ui/api-client'
import { Day } from '@/components/ui/day'
import { useChange } from '@/components/ui/use-change'
import classes from '@/components/ui/settings.module.css'
import { ShownOnce } from './shown-once'

const ROLES = [
  { value: 'viewer', label: 'Viewer' },
  { value: 'reviewer', label: 'Reviewer' },
  { value: 'editor', label: 'Editor' },
  { value: 'admin', label: 'Admin' },
]

type MemberListProps = { workspace: string; members: MemberView[]; me: string; mayManage: boolean }

export function MemberList({ workspace, members, me, mayManage }: MemberListProps) {
  const api = createApiClient(workspace)
  const { change } = useChange()
  return (
    <ul className={classes['rows']}>
      {members.map((member) => (
        <li key={member.memberId} className={classes['row']}>
          <div className={classes['grow']}>
            {member.name} {member.memberId === me && <span className={classes['faint']}>(you)</span>}
            <div className={classes['faint']}>
              {member.email} · since <Day at={member.since} />
            </div>
          </div>
          {mayManage ? (
            <>
              <Select
                aria-label={`Role of ${member.name}`}
                data={ROLES}
                value={member.role}
                allowDeselect={false}
                w={130}
                onChange={(role) =>
                  void change(
                    api(`/members/${member.memberId}`, { method: 'PATCH', body: { role } }),
                    `${member.name} is now ${role ?? ''}.`,
                  )
                }
              />
              <Button
                variant="default"
                size="xs"
                aria-label={`Remove ${member.name}`}
                onClick={() =>
                  void change(
                    api(`/members/${member.memberId}`, { method: 'DELETE' }),
                    `${member.name} was removed. Their work stays; invite them again to undo.`,
                  )
                }
              >
                Remove
              </Button>
            </>
          ) : (
            <span>{member.role}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

export function InvitationList({
  workspace,
  invitations,
}: {
  workspace: string
  invitations: InvitationView[]
}) {
  const api = createApiClient(workspace)
  const { change, busy } = useChange()
  const [link, setLink] = useState<string>()

  async function invite(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const body = { email: fields.get('email'), role: fields.get('role') }
    const invited = await change(api<{ path: string }>('/invitations', { method: 'POST', body }))
    if (!invited) return
    setLink(`${window.location.origin}${invited.path}`)
    form.reset()
  }

  return (
    <>
      <form className={classes['form']} onSubmit={(event) => void invite(event)}>
        <TextInput name="email" type="email" label="Email" required withAsterisk={false} />
        <Select name="role" label="Role" data={ROLES} defaultValue="reviewer" allowDeselect={false} w={130} />
        <Button type="submit" loading={busy}>
          Invite
        </Button>
      </form>
      {link && (
        <ShownOnce
          title="Send this link to them; it works once, for a week"
          secret={link}
          onDone={() => setLink(undefined)}
        />
      )}
      <ul className={classes['rows']}>
        {invitations.map((invitation) => (
          <li key={invitation.id} className={classes['row']}>
            <div className={classes['grow']}>
              {invitation.email}
              <div className={classes['faint']}>
                {invitation.role} · invited by {invitation.invitedBy} · until{' '}
                <Day at={invitation.expiresAt} />
              </div>
            </div>
            <Button
              variant="default"
              size="xs"
              aria-label={`Withdraw the invitation of ${invitation.email}`}
              onClick={() =>
                void change(
                  api(`/invitations/${invitation.id}`, { method: 'DELETE' }),
                  'Invitation withdrawn.',
                )
              }
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
