'use client'

import { Button, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { formerMemberApi, memberApi, resetLinkApi } from '@/lib/schema/api/settings'
import { ROLES, type Role } from '@/lib/schema/role'
import type { MemberView } from '@/lib/schema/settings'
import { createApiClient } from '@/components/api/api-client'
import { Day } from '@/components/ui/day'
import { UndoMessage } from '@/components/ui/undo-message'
import { useChange } from '@/components/ui/use-change'
import classes from '@/components/ui/settings.module.css'
import { MemberDialog, type PlannedChange } from './member-dialog'
import { ShownOnce } from './shown-once'
import { useConfirmed } from './use-confirmed'
import { useRoleNames } from './use-role-names'

type MemberListProps = { workspace: string; members: MemberView[]; me: string; mayManage: boolean }

/** Long enough to read what happened and to find the button. */
const UNDO_MS = 20_000

/** The members; admins change roles and remove members here. Both ask first, and can be undone. */
export function MemberList({ workspace, members, me, mayManage }: MemberListProps) {
  const t = useTranslations('member')
  const roles = useRoleNames()
  const router = useRouter()
  const api = createApiClient(workspace)
  const { change } = useChange()
  const { confirmed, dialog } = useConfirmed(workspace)
  const [link, setLink] = useState<{ name: string; secret: string }>()
  const [planned, setPlanned] = useState<PlannedChange>()
  const admins = members.filter(({ role }) => role === 'admin').length

  async function makeResetLink({ memberId, name }: MemberView) {
    const made = await change(
      confirmed(() => api(resetLinkApi.create, { params: { id: memberId }, once: true })),
    )
    if (made) setLink({ name, secret: `${window.location.origin}${made.path}` })
  }

  function setRole(member: MemberView, role: Role) {
    const params = { id: member.memberId }
    return change(confirmed(() => api(memberApi.changeRole, { params, body: { role } })))
  }

  async function changeRole(member: MemberView, role: Role) {
    if (!(await setRole(member, role))) return
    offerUndo(t('list.roleChanged', { name: member.name, role: roles.nameOf(role) }), async () =>
      Boolean(await setRole(member, member.role)),
    )
  }

  async function remove({ memberId, name }: MemberView) {
    const params = { id: memberId }
    const removed = await change(
      confirmed(async () => {
        const answer = await api(memberApi.remove, { params })
        return answer.ok ? { ok: true, value: true } : answer
      }),
    )
    if (!removed) return
    if (memberId === me) {
      // Nothing of this workspace is theirs to see any more.
      router.push('/')
      return
    }
    offerUndo(t('list.removed', { name }), async () =>
      Boolean(await change(confirmed(() => api(formerMemberApi.restore, { params })))),
    )
  }

  function offerUndo(message: string, undo: () => Promise<boolean>) {
    const id = crypto.randomUUID()
    notifications.show({
      id,
      autoClose: UNDO_MS,
      message: (
        <UndoMessage
          message={message}
          label={t('list.undo')}
          onUndo={() => {
            notifications.hide(id)
            void undo().then((undone) => undone && notifications.show({ message: t('list.undone') }))
          }}
        />
      ),
    })
  }

  function make({ member, role }: PlannedChange) {
    setPlanned(undefined)
    void (role === undefined ? remove(member) : changeRole(member, role))
  }

  return (
    <>
      {dialog}
      {planned && (
        <MemberDialog
          workspace={workspace}
          planned={planned}
          own={planned.member.memberId === me}
          onConfirm={() => make(planned)}
          onClose={() => setPlanned(undefined)}
        />
      )}
      {link && (
        <ShownOnce
          title={t('list.sendResetLink', { name: link.name })}
          secret={link.secret}
          onDone={() => setLink(undefined)}
        />
      )}
      <ul className={classes['rows']}>
        {members.map((member) => (
          <li key={member.memberId} className={classes['row']}>
            <div className={classes['grow']}>
              <bdi>{member.name}</bdi>{' '}
              {member.memberId === me && <span className={classes['faint']}>{t('list.you')}</span>}
              <div className={classes['faint']}>
                <bdi>{member.email}</bdi> · {t.rich('list.since', { day: () => <Day at={member.since} /> })}
              </div>
            </div>
            {mayManage ? (
              <MemberActions
                member={member}
                {...(member.role === 'admin' &&
                  admins === 1 && { fixed: member.memberId === me ? 'own' : 'other' })}
                onPlan={(role) => setPlanned({ member, ...(role && { role }) })}
                onResetLink={() => void makeResetLink(member)}
              />
            ) : (
              <span>{roles.nameOf(member.role)}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

type MemberActionsProps = {
  member: MemberView
  /** The only admin, who stays one: whoever reads this, or another. */
  fixed?: 'own' | 'other'
  /** Plans a change to this role, or, without one, the removal. */
  onPlan: (role?: Role) => void
  onResetLink: () => void
}

function MemberActions({ member: { name, role }, fixed, onPlan, onResetLink }: MemberActionsProps) {
  const t = useTranslations('member')
  const roles = useRoleNames()
  const reason = useId()
  return (
    <>
      <Select
        aria-label={t('list.roleOf', { name })}
        data={roles.options}
        value={role}
        allowDeselect={false}
        disabled={fixed !== undefined}
        aria-describedby={fixed && reason}
        className={classes['role'] ?? ''}
        onChange={(value) => {
          const next = ROLES.find((one) => one === value)
          if (next && next !== role) onPlan(next)
        }}
      />
      <Button
        variant="default"
        size="xs"
        aria-label={t('list.resetLinkNamed', { name })}
        onClick={onResetLink}
      >
        {t('list.resetLink')}
      </Button>
      <Button
        variant="default"
        size="xs"
        aria-label={t('list.removeNamed', { name })}
        disabled={fixed !== undefined}
        aria-describedby={fixed && reason}
        onClick={() => onPlan()}
      >
        {t('list.remove')}
      </Button>
      {fixed && (
        <p id={reason} className={classes['reason']}>
          {t(fixed === 'own' ? 'list.onlyAdminOwn' : 'list.onlyAdmin')}
        </p>
      )}
    </>
  )
}
