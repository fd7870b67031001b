import { IconMinus, IconPlus, IconInfoSmall, type TablerIcon } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Day } from '@/components/ui/day'
import { isSafeHref } from '@/lib/core/document/is-safe-href'

import type { EvidenceView, SourceView, Stance } from '@/lib/schema/claim'
import classes from './claim-evidence.module.css'
import { STANCE_MESSAGES } from './claim-words'

const SHAPES: Record<Stance, TablerIcon> = { supports: IconPlus, refutes: IconMinus, context: IconInfoSmall }

/** Excerpts of sources, for and against. `empty` is what to say when there are none. */
export function ClaimEvidence({ evidence, empty }: { evidence: readonly EvidenceView[]; empty: string }) {
  if (evidence.length === 0) return <p className={classes['empty']}>{empty}</p>
  return (
    <ul className={classes['list']}>
      {evidence.map((piece) => (
        <li key={piece.id} className={classes['piece']}>
          <Piece piece={piece} />
        </li>
      ))}
    </ul>
  )
}

function Piece({ piece }: { piece: EvidenceView }) {
  const t = useTranslations('claim')
  const { stance, excerpt, locator, note, source, member } = piece
  const Shape = SHAPES[stance]
  return (
    <>
      <span className={classes['stance']} data-stance={stance}>
        <Shape size={14} stroke={2.4} aria-hidden />
        {t(STANCE_MESSAGES[stance])}
      </span>
      {excerpt !== null && (
        <blockquote className={classes['excerpt']} dir="auto">
          {excerpt}
        </blockquote>
      )}
      <p className={classes['source']}>
        <SourceTitle source={source} />
        {locator !== null && (
          <>
            , <bdi>{locator}</bdi>
          </>
        )}
      </p>
      <p className={classes['about']}>
        <Imprint source={source} /> {t.rich('evidence.addedBy', { name: () => <bdi>{member.name}</bdi> })}
      </p>
      {note !== null && (
        <p className={classes['note']} dir="auto">
          {note}
        </p>
      )}
    </>
  )
}

function SourceTitle({ source }: { source: SourceView }) {
  if (!isSafeHref(source.url)) return <bdi>{source.title}</bdi>
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      <bdi>{source.title}</bdi>
    </a>
  )
}

/** Author, publisher and days, as far as they are known. */
function Imprint({ source }: { source: SourceView }) {
  const t = useTranslations('claim')
  const { author, publisher, publishedOn, accessedOn } = source
  const names = [...new Set([author, publisher].filter((name) => name !== null))]
  return (
    <>
      {names.length > 0 && <bdi>{names.join(', ')}. </bdi>}
      {publishedOn !== null && <>{t.rich('evidence.published', { day: () => <Day at={publishedOn} /> })} </>}
      {accessedOn !== null && <>{t.rich('evidence.accessed', { day: () => <Day at={accessedOn} /> })} </>}
    </>
  )
}
