'use client'

import { Divider, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ProofsView } from '@/lib/schema/account'
import { AddPasskey } from './add-passkey'
import { SecondFactor } from './second-factor'
import classes from './sign-in-form.module.css'
import { ConfirmForm } from './use-confirmed'

type SecondFactorStepProps = { workspace: string; proofs: ProofsView; destination: string }

/** Asks for a code or a passkey, or for setting up a second factor, before a workspace that requires one can be opened. */
export function SecondFactorStep({ workspace, proofs, destination }: SecondFactorStepProps) {
  const t = useTranslations('member')
  const goOn = () => window.location.assign(destination)
  return (
    <div className={classes['box']}>
      <Title order={1} className={classes['title'] ?? ''}>
        {t('secondFactor.title')}
      </Title>
      {proofs.hasSecondFactor ? (
        <ConfirmForm workspace={workspace} proofs={proofs} onProved={goOn} />
      ) : (
        <>
          <p>{t('secondFactor.required')}</p>
          <SecondFactor workspace={workspace} proofs={proofs} onFinished={goOn} />
          <Divider label={t('signIn.or')} my="lg" />
          <AddPasskey workspace={workspace} onFinished={goOn} />
        </>
      )}
    </div>
  )
}
