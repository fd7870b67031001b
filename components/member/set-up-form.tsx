'use client'

import { Button, Group, Image, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { textIn } from '@/components/ui/text-in'
import type { SecondFactorSetUp } from '@/lib/schema/account'
import classes from '@/components/ui/settings.module.css'

type SetUpFormProps = {
  setUp: SecondFactorSetUp
  busy: boolean
  /** Why the last code was not accepted. */
  fault: string | undefined
  onCode: (code: string) => void
  onCancel: () => void
}

const QR_SIZE = 200

/** A new secret, to be scanned or typed into an app, and the first code that the app shows. */
export function SetUpForm({ setUp: { secret, qr }, busy, fault, onCode, onCancel }: SetUpFormProps) {
  const t = useTranslations('member')
  return (
    <>
      <p>{t('secondFactor.scan')}</p>
      <Image src={qr} w={QR_SIZE} h={QR_SIZE} alt={t('secondFactor.qr')} />
      <p>
        {t('secondFactor.secret')} <code dir="ltr">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <form className={classes['form']} action={(form) => onCode(textIn(form, 'code'))}>
        <TextInput
          name="code"
          label={t('secondFactor.firstCode')}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          withAsterisk={false}
          error={fault}
        />
        <Group gap="xs">
          <Button type="submit" loading={busy}>
            {t('secondFactor.finish')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('secondFactor.cancel')}
          </Button>
        </Group>
      </form>
    </>
  )
}
