import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/api/address-of'
import { Day } from '@/components/ui/day'
import { Moment } from '@/components/ui/moment'
import { versionApi } from '@/lib/schema/api/version'
import type { CaptureView } from '@/lib/schema/version'
import type { Provenance } from '@/lib/schema/provenance'
import classes from './capture-list.module.css'

type CaptureListProps = {
  place: { workspace: string; articleId: string }
  versions: readonly CaptureView[]
}

/** How each version was captured, and its original to be downloaded. */
export function CaptureList({ place: { workspace, articleId }, versions }: CaptureListProps) {
  const t = useTranslations('article')
  return (
    <section aria-labelledby="captures" className={classes['captures']}>
      <h2 id="captures" className={classes['title']}>
        {t('versions.captures.heading')}
      </h2>
      <ul className={classes['list']}>
        {versions.map(({ number, createdAt, createdBy, provenance }) => (
          <li key={number}>
            <p className={classes['head']}>
              {t.rich('versions.captures.head', {
                number,
                strong: (chunks) => <strong>{chunks}</strong>,
                moment: () => <Moment at={createdAt} />,
                name: () => <bdi>{createdBy.name}</bdi>,
              })}
            </p>
            {provenance && <Origin provenance={provenance} />}
            <a href={addressOf(workspace, versionApi.original, { params: { articleId, number } })} download>
              {t('versions.captures.original', { number })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Origin({ provenance: { page, fileName, modifiedOn, notes, leftOut } }: { provenance: Provenance }) {
  const t = useTranslations('article')
  return (
    <>
      {page && (
        <p className={classes['origin']}>
          {t.rich('versions.captures.fetched', {
            address: () => <bdi className={classes['address']}>{page.url}</bdi>,
            moment: () => <Moment at={page.fetchedAt} />,
          })}
        </p>
      )}
      {fileName !== null && (
        <p className={classes['origin']}>
          {t.rich('versions.captures.fromFile', { name: () => <bdi>{fileName}</bdi> })}
        </p>
      )}
      {modifiedOn !== null && (
        <p className={classes['origin']}>
          {t.rich('versions.captures.modified', { day: () => <Day at={modifiedOn} /> })}
        </p>
      )}
      {leftOut.length > 0 && (
        <p className={classes['origin']}>{t('versions.captures.leftOut', { count: leftOut.length })}</p>
      )}
      {notes.map((note) => (
        <p key={note} className={classes['origin']} dir="auto">
          {note}
        </p>
      ))}
    </>
  )
}
