import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './claim-library.module.css'

const WIDTHS = ['88%', '64%', '92%', '71%', '80%']

/** The shape of the library while it is on its way. */
export function ClaimLibrarySkeleton() {
  const t = useTranslations('claim')
  return (
    <>
      <VisuallyHidden role="status">{t('list.loading')}</VisuallyHidden>
      <Skeleton height={36} maw={448} mb={20} />
      <ul className={classes['list']} aria-hidden>
        {WIDTHS.map((width) => (
          <li key={width} className={classes['claim']}>
            <div className={classes['about']}>
              <Skeleton height={22} width={width} />
              <Skeleton height={14} width="40%" mt={12} />
            </div>
            <Skeleton height={18} width="60%" mt={4} />
          </li>
        ))}
      </ul>
    </>
  )
}
