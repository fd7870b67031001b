import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Dotted } from '@/components/ui/dotted'
import type { ClaimSummary, RatingView } from '@/lib/schema/claim'
import classes from './claim-library.module.css'
import { RatingChip } from './rating-chip'
import { SaidBy } from './said-by'
import { StatusMark } from './status-mark'

type ClaimLibraryProps = {
  workspace: string
  claims: readonly ClaimSummary[]
  ratings: readonly RatingView[]
}

/** The claims of a workspace: what each says, who said it, and what has been made of it so far. */
export function ClaimLibrary({ workspace, claims, ratings }: ClaimLibraryProps) {
  const t = useTranslations('claim')
  return (
    <ul className={classes['list']}>
      {claims.map((claim) => (
        <li key={claim.id} className={classes['claim']}>
          <div className={classes['about']}>
            <h2 className={classes['wording']} dir="auto">
              <Link href={`/w/${workspace}/claims/${claim.id}`}>{claim.text}</Link>
            </h2>
            <Dotted className={classes['facts']}>
              {(claim.speaker !== null || claim.saidOn !== null) && <SaidBy {...claim} />}
              {t('list.occurrences', { count: claim.occurrenceCount })}
              {t('list.evidence', { count: claim.evidenceCount })}
            </Dotted>
            <Articles workspace={workspace} articles={claim.articles} />
          </div>
          <Verdicts verdicts={claim.verdicts} ratings={ratings} />
        </li>
      ))}
    </ul>
  )
}

const NAMED = 3

/** Where the claim occurs: the first few articles. */
function Articles({ workspace, articles }: { workspace: string } & Pick<ClaimSummary, 'articles'>) {
  const t = useTranslations('claim')
  if (articles.length === 0) return null
  const more = articles.length - NAMED
  return (
    <ul className={classes['articles']} aria-label={t('list.articles')}>
      {articles.slice(0, NAMED).map(({ id, title, language }) => (
        <li key={id} dir="auto" lang={language}>
          <Link href={`/w/${workspace}/articles/${id}`}>{title}</Link>
        </li>
      ))}
      {more > 0 && <li>{t('list.moreArticles', { count: more })}</li>}
    </ul>
  )
}

function Verdicts({
  verdicts,
  ratings,
}: Pick<ClaimSummary, 'verdicts'> & Pick<ClaimLibraryProps, 'ratings'>) {
  const t = useTranslations('claim')
  if (verdicts.length === 0) return <p className={classes['none']}>{t('list.noVerdict')}</p>
  return (
    <ul className={classes['verdicts']} aria-label={t('verdicts.title')}>
      {verdicts.map(({ id, rating, status, member }) => (
        <li key={id} className={classes['verdict']}>
          <RatingChip rating={rating} ratings={ratings} />
          <span className={classes['status']}>
            <StatusMark status={status} />
            <bdi>{member.name}</bdi>
          </span>
        </li>
      ))}
    </ul>
  )
}
