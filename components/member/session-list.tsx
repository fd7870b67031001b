'use client'

import { Button } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { createApiClient } from '@/components/api/api-client'
import { Section } from '@/components/ui/section'
import { useChange } from '@/components/ui/use-change'
import classes from '@/components/ui/settings.module.css'
import { accountApi } from '@/lib/schema/api/settings'
import type { SessionView } from '@/lib/schema/settings'
import { deviceName } from './device-name'
import { useConfirmed } from './use-confirmed'

type SessionListProps = { workspace: string; sessions: SessionView[]; onSignOutEverywhere: () => void }

/** Where one is signed in, and how to end it. */
export function SessionList({ workspace, sessions, onSignOutEverywhere }: SessionListProps) {
  const t = useTranslations('member')
  const api = createApiClient(workspace)
  const { change, busy } = useChange()
  const { confirmed, dialog } = useConfirmed(workspace)
  const hasOthers = sessions.some(({ current }) => !current)
  return (
    <Section title={t('account.sessions.title')} lead={t('account.sessions.lead')}>
      {dialog}
      <ul className={classes['rows']}>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            busy={busy}
            onEnd={() =>
              void change(
                confirmed(() => api(accountApi.endSession, { params: { id: session.id } })),
                t('account.sessions.ended'),
              )
            }
          />
        ))}
      </ul>
      {hasOthers && (
        <Button
          variant="default"
          loading={busy}
          onClick={() =>
            void change(
              confirmed(() => api(accountApi.endOtherSessions, {})),
              t('account.sessions.othersEnded'),
            )
          }
        >
          {t('account.sessions.endOthers')}
        </Button>
      )}{' '}
      <Button variant="default" onClick={onSignOutEverywhere}>
        {t('account.sessions.submit')}
      </Button>
    </Section>
  )
}

function SessionRow({ session, busy, onEnd }: { session: SessionView; busy: boolean; onEnd: () => void }) {
  const t = useTranslations('member')
  const format = useFormatter()
  const device = deviceName(session.device) || t('account.sessions.unknownDevice')
  const at = format.dateTime(new Date(session.lastSeenAt), 'moment')
  return (
    <li className={classes['row']}>
      <div className={classes['grow']}>
        <bdi>{device}</bdi>
        <div className={classes['faint']}>
          {session.current ? t('account.sessions.current') : t('account.sessions.lastUsed', { at })}
          {session.address && (
            <>
              {' · '}
              <bdi>{session.address}</bdi>
            </>
          )}
        </div>
      </div>
      {!session.current && (
        <Button
          variant="default"
          size="xs"
          loading={busy}
          aria-label={t('account.sessions.endNamed', { device })}
          onClick={onEnd}
        >
          {t('account.sessions.end')}
        </Button>
      )}
    </li>
  )
}
