'use client'

import { Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { createApiClient } from '@/components/api/api-client'
import { useChange } from '@/components/ui/use-change'
import type { ProofsView, SecondFactorSetUp } from '@/lib/schema/account'
import { securityApi } from '@/lib/schema/api/security'
import classes from '@/components/ui/settings.module.css'
import { RecoveryCodes } from './recovery-codes'
import { SetUpForm } from './set-up-form'
import { useConfirmed } from './use-confirmed'

type SecondFactorProps = { workspace: string; proofs: ProofsView; onFinished?: () => void }

/** The second factor of one's account: setting it up with an app, its recovery codes, and removing it. */
export function SecondFactor({ workspace, proofs, onFinished }: SecondFactorProps) {
  const t = useTranslations('member')
  const api = createApiClient(workspace)
  const { change, busy } = useChange()
  const { confirmed, dialog } = useConfirmed(workspace)
  const [setUp, setSetUp] = useState<SecondFactorSetUp>()
  const [codes, setCodes] = useState<string[]>()

  async function begin() {
    const begun = await change(confirmed(() => api(securityApi.begin, {})))
    if (begun) setSetUp(begun.setUp)
  }

  async function finish(code: string) {
    const finished = await change(confirmed(() => api(securityApi.finish, { body: { code } })))
    if (!finished) return
    setSetUp(undefined)
    setCodes(finished.recoveryCodes)
  }

  async function renew() {
    const renewed = await change(confirmed(() => api(securityApi.renewCodes, {})))
    if (renewed) setCodes(renewed.recoveryCodes)
  }

  async function remove() {
    const removed = await change(
      confirmed(async () => {
        const answer = await api(securityApi.remove, {})
        return answer.ok ? { ok: true, value: true } : answer
      }),
      t('secondFactor.removed'),
    )
    if (removed) setCodes(undefined)
  }

  function putAway() {
    setCodes(undefined)
    onFinished?.()
  }

  return (
    <>
      {dialog}
      {codes && <RecoveryCodes codes={codes} onDone={putAway} />}
      {setUp && <SetUpForm setUp={setUp} busy={busy} onCode={(code) => void finish(code)} />}
      {!setUp && proofs.hasSecondFactor && (
        <>
          <p className={classes['faint']}>{t('secondFactor.on', { count: proofs.recoveryCodes })}</p>
          <Group gap="xs">
            <Button variant="default" loading={busy} onClick={() => void renew()}>
              {t('secondFactor.renew')}
            </Button>
            <Button variant="default" loading={busy} onClick={() => void remove()}>
              {t('secondFactor.remove')}
            </Button>
          </Group>
        </>
      )}
      {!setUp && !codes && !proofs.hasSecondFactor && (
        <Button variant="default" loading={busy} onClick={() => void begin()}>
          {t('secondFactor.begin')}
        </Button>
      )}
    </>
  )
}
