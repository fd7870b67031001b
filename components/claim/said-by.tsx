import { useTranslations } from 'next-intl'
import { Day } from '@/components/ui/day'
import { Dotted } from '@/components/ui/dotted'
import type { ClaimView } from '@/lib/schema/claim'
import classes from './said-by.module.css'

/** Who said it and when, as far as it is known. */
export function SaidBy({ speaker, saidOn }: Pick<ClaimView, 'speaker' | 'saidOn'>) {
  const t = useTranslations('claim')
  if (speaker === null && saidOn === null) {
    return <span className={classes['said']}>{t('said.unknown')}</span>
  }
  return (
    <Dotted as="span" className={classes['said']}>
      {speaker !== null && <bdi>{speaker}</bdi>}
      {saidOn !== null && <Day at={saidOn} />}
    </Dotted>
  )
}
