'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { createApiClient } from '@/components/api/api-client'
import { Day } from '@/components/ui/day'
import { useChange } from '@/components/ui/use-change'
import classes from '@/components/ui/settings.module.css'
import { formerMemberApi } from '@/lib/schema/api/settings'
import type { RemovedMemberView } from '@/lib/schema/settings'
import { useConfirmed } from './use-confirmed'
import { useRoleNames } from './use-role-names'

/** Members removed in the last 30 days, each with a button that restores them. */
export function RemovedMemberList({
  workspace,
  members,
}: {
  workspace: string
  members: RemovedMemberView[]
}) {
  const t = useTranslations('member')
  const roles = useRoleNames()
  const { change, busy } = useChange()
  const { confirmed, dialog } = useConfirmed(workspace)

  function restore({ memberId, name }: RemovedMemberView) {
    const call = () => createApiClient(workspace)(formerMemberApi.restore, { params: { id: memberId } })
    void change(confirmed(call), t('list.restored', { name }))
  }

  return (
    <>
      {dialog}
      <ul className={classes['rows']}>
        {members.map((member) => (
          <li key={member.memberId} className={classes['row']}>
            <div className={classes['grow']}>
              <bdi>{member.name}</bdi>
              <div className={classes['faint']}>
                <bdi>{member.email}</bdi> · {roles.nameOf(member.role)} ·{' '}
                {t.rich('list.removedOn', { day: () => <Day at={member.removedAt} /> })}
              </div>
            </div>
            <Button
              variant="default"
              size="xs"
              loading={busy}
              aria-label={t('list.restoreNamed', { name: member.name })}
              onClick={() => restore(member)}
            >
              {t('list.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
