'use client'

import { Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { createApiClient } from '@/components/api/api-client'
import { formerMemberApi } from '@/lib/schema/api/settings'
import type { MessageKey } from '@/lib/messages/translate'
import type { Role } from '@/lib/schema/role'
import type { MemberView, MemberWork } from '@/lib/schema/settings'
import { useRoleNames } from './use-role-names'

/** A change to a role, or, without one, the removal of a member. */
export type PlannedChange = { member: MemberView; role?: Role }

type MemberDialogProps = {
  workspace: string
  planned: PlannedChange
  /** It is about whoever makes it. */
  own: boolean
  onConfirm: () => void
  onClose: () => void
}

const MAY = {
  viewer: 'list.may.viewer',
  reviewer: 'list.may.reviewer',
  editor: 'list.may.editor',
  admin: 'list.may.admin',
} as const satisfies Record<Role, MessageKey<'member'>>

/** Asks before a member is removed or their role is changed, and says what becomes of their work. */
export function MemberDialog({ workspace, planned, own, onConfirm, onClose }: MemberDialogProps) {
  const t = useTranslations('member')
  const roles = useRoleNames()
  const { member, role } = planned
  const { name } = member
  const title = (): string => {
    if (role === undefined) return own ? t('list.removeTitleOwn') : t('list.removeTitle', { name })
    const named = { role: roles.nameOf(role) }
    return own ? t('list.roleTitleOwn', named) : t('list.roleTitle', { name, ...named })
  }
  return (
    <Modal opened onClose={onClose} title={title()} closeButtonProps={{ 'aria-label': t('list.cancel') }}>
      <Stack gap="md">
        {role === undefined ? (
          <Removal workspace={workspace} member={member} own={own} />
        ) : (
          <p>
            {t(MAY[role])} {own ? t('list.roleKeepsOwn') : t('list.roleKeeps', { name })}
          </p>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('list.cancel')}
          </Button>
          {role === undefined ? (
            <Button color="red" onClick={onConfirm}>
              {own ? t('list.leave') : t('list.remove')}
            </Button>
          ) : (
            <Button onClick={onConfirm}>{t('list.changeRole')}</Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

type RemovalProps = { workspace: string; member: MemberView; own: boolean }

function Removal({ workspace, member: { memberId, name }, own }: RemovalProps) {
  const t = useTranslations('member')
  const [work, setWork] = useState<MemberWork>()
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let wanted = true
    void createApiClient(workspace)(formerMemberApi.work, { params: { id: memberId } }).then((answer) => {
      if (!wanted) return
      if (answer.ok) setWork(answer.value)
      else setFailed(true)
    })
    return () => {
      wanted = false
    }
  }, [workspace, memberId])

  return (
    <div>
      <p>{own ? t('list.removeEffectOwn') : t('list.removeEffect', { name })}</p>
      {failed && <p>{t(own ? 'list.workUnknownOwn' : 'list.workUnknown')}</p>}
      {work && (
        <ul>
          <li>{t(own ? 'list.workOwn' : 'list.work', { ...work })}</li>
          {work.unfinishedVerdicts > 0 && (
            <li>{t(own ? 'list.unfinishedOwn' : 'list.unfinished', { count: work.unfinishedVerdicts })}</li>
          )}
          {work.tokens + work.invitations > 0 && (
            <li>{t('list.ends', { tokens: work.tokens, invitations: work.invitations })}</li>
          )}
        </ul>
      )}
    </div>
  )
}
