'use client'

import { useTranslations } from 'next-intl'
import { ShownOnce } from './shown-once'

/** One's recovery codes, at the one moment that they can be seen. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useTranslations('member')
  return <ShownOnce title={t('secondFactor.keepCodes')} secret={codes.join('\n')} onDone={onDone} />
}
