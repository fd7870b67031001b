import { IconMinus, IconPlus, IconInfoSmall, type TablerIcon } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { EvidenceView, Stance } from '@/lib/schema/claim'
import { Citation, Imprint } from './citation'
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
  const { stance, excerpt, note, source, member } = piece
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
        <Citation evidence={piece} />
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
