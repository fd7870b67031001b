import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './article-list.module.css'

const TITLE_WIDTHS = ['62%', '48%', '71%', '40%', '55%']

/** The shape of the list while it is on its way. */
export function ArticleListSkeleton() {
  const t = useTranslations('article')
  return (
    <>
      <VisuallyHidden role="status">{t('list.loading')}</VisuallyHidden>
      <Skeleton height={36} maw={448} mb={20} />
      <ul className={classes['list']} aria-hidden>
        {TITLE_WIDTHS.map((width) => (
          <li key={width} className={classes['item']}>
            <div className={classes['about']}>
              <Skeleton height={24} width={width} />
              <Skeleton height={14} width="34%" mt={12} />
              <Skeleton height={14} width="28%" mt={10} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
