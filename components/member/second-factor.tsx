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

/** The authenticator app of one's account: setting it up, setting up another, removing it. And the recovery codes. */
export function SecondFactor({ workspace, proofs, onFinished }: SecondFactorProps) {
  const t = useTranslations('member')
  const api = createApiClient(workspace)
  const { change, busy } = useChange()
  const { confirmed, dialog } = useConfirmed(workspace)
  const [setUp, setSetUp] = useState<SecondFactorSetUp>()
  const [codes, setCodes] = useState<string[]>()
  const [fault, setFault] = useState<string>()

  async function begin() {
    const begun = await change(confirmed(() => api(securityApi.begin, {})))
    if (!begun) return
    setFault(undefined)
    setSetUp(begun.setUp)
  }

  async function finish(code: string) {
    const answer = await confirmed(() => api(securityApi.finish, { body: { code } }))
    // A wrong code is said where it was entered.
    if (!answer.ok && answer.failure.code === 'invalid') {
      setFault(answer.failure.message)
      return
    }
    const finished = await change(Promise.resolve(answer), t('secondFactor.finished'))
    if (!finished) return
    setSetUp(undefined)
    if (finished.recoveryCodes.length > 0) setCodes(finished.recoveryCodes)
    else onFinished?.()
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
    if (removed && proofs.passkeys === 0) setCodes(undefined)
  }

  function putAway() {
    setCodes(undefined)
    onFinished?.()
  }

  return (
    <>
      {dialog}
      {codes && <RecoveryCodes codes={codes} onDone={putAway} />}
      {setUp && (
        <SetUpForm
          setUp={setUp}
          busy={busy}
          fault={fault}
          onCode={(code) => void finish(code)}
          onCancel={() => setSetUp(undefined)}
        />
      )}
      <p className={classes['faint']}>
        {proofs.hasApp && t('secondFactor.appOn')}{' '}
        {proofs.hasSecondFactor && t('secondFactor.codesLeft', { count: proofs.recoveryCodes })}
      </p>
      {!setUp && !(codes && !proofs.hasApp) && (
        <FactorButtons
          proofs={proofs}
          busy={busy}
          onBegin={() => void begin()}
          onRemove={() => void remove()}
          onRenew={() => void renew()}
        />
      )}
    </>
  )
}

type FactorButtonsProps = {
  proofs: ProofsView
  busy: boolean
  onBegin: () => void
  onRemove: () => void
  onRenew: () => void
}

function FactorButtons({ proofs: { hasApp, hasSecondFactor }, busy, ...on }: FactorButtonsProps) {
  const t = useTranslations('member')
  return (
    <Group gap="xs">
      <Button variant="default" loading={busy} onClick={on.onBegin}>
        {hasApp ? t('secondFactor.another') : t('secondFactor.begin')}
      </Button>
      {hasApp && (
        <Button variant="default" loading={busy} onClick={on.onRemove}>
          {t('secondFactor.remove')}
        </Button>
      )}
      {hasSecondFactor && (
        <Button variant="default" loading={busy} onClick={on.onRenew}>
          {t('secondFactor.renew')}
        </Button>
      )}
    </Group>
  )
}
