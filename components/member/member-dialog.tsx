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
export function MemberDialog({ workspace, planned, onConfirm, onClose }: MemberDialogProps) {
  const t = useTranslations('member')
  const roles = useRoleNames()
  const { member, role } = planned
  const { name } = member
  const title =
    role === undefined
      ? t('list.removeTitle', { name })
      : t('list.roleTitle', { name, role: roles.nameOf(role) })
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('list.cancel') }}>
      <Stack gap="md">
        {role === undefined ? (
          <Removal workspace={workspace} member={member} />
        ) : (
          <p>
            {t(MAY[role])} {t('list.roleKeeps', { name })}
          </p>
        )}
        <Group gap="xs">
          <Button onClick={onConfirm}>{role === undefined ? t('list.remove') : t('list.changeRole')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('list.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Removal({ workspace, member: { memberId, name } }: { workspace: string; member: MemberView }) {
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
      <p>{t('list.removeEffect', { name })}</p>
      {failed && <p>{t('list.workUnknown')}</p>}
      {work && (
        <ul>
          <li>{t('list.work', { ...work })}</li>
          {work.unfinishedVerdicts > 0 && <li>{t('list.unfinished', { count: work.unfinishedVerdicts })}</li>}
          {work.tokens + work.invitations > 0 && (
            <li>{t('list.ends', { tokens: work.tokens, invitations: work.invitations })}</li>
          )}
        </ul>
      )}
    </div>
  )
}
