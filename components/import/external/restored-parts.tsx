import { useTranslations } from 'next-intl'
import { RESTORED_PARTS, type Restored, type RestoredRemark } from '@/lib/schema/external-annotation'
import type { MessageKey } from '@/lib/messages/translate'
import classes from './external-import.module.css'

const PARTS = {
  'sentence corrections': 'external.report.restored.parts.sentences',
  claims: 'external.report.restored.parts.claims',
  sources: 'external.report.restored.parts.sources',
  evidence: 'external.report.restored.parts.evidence',
  verdicts: 'external.report.restored.parts.verdicts',
  decisions: 'external.report.restored.parts.decisions',
  'article details': 'external.report.restored.parts.details',
  images: 'external.report.restored.parts.images',
} as const satisfies Record<RestoredRemark['part'], MessageKey<'import'>>

/** What was imported from our own JSON besides annotations, and by name what is not as it was. */
export function RestoredParts({ restored: { counts, remarks } }: { restored: Restored }) {
  const t = useTranslations('import')
  return (
    <div>
      <h3 className={classes['subheading']}>{t('external.report.restored.heading')}</h3>
      <ul className={classes['articles']}>
        {RESTORED_PARTS.map((part) => (
          <li key={part}>{t('external.report.restored.count', { part: t(PARTS[part]), ...counts[part] })}</li>
        ))}
      </ul>
      {remarks.length > 0 && (
        <>
          <h3 className={classes['subheading']}>{t('external.report.restored.remarks')}</h3>
          <ul className={classes['articles']}>
            {remarks.map(({ part, what, reason }, place) => (
              <li key={place} dir="auto">
                {t('external.report.restored.remark', { part: t(PARTS[part]), what, reason })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
