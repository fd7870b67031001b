import { Alert } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { MissingPart } from '@/lib/core/review/missing-parts'
import type { MessageKey } from '@/lib/messages/translate'
import classes from './missing-parts.module.css'

type MissingPartsProps = {
  parts: readonly MissingPart[]
  /** The id of the part's element. */
  partId: (part: MissingPart) => string
  /** How often submitting was refused. */
  refusals: number
}

const MESSAGES = {
  rating: 'missing.rating',
  rationale: 'missing.rationale',
  evidence: 'missing.evidence',
} as const satisfies Record<MissingPart, MessageKey<'claim'>>

/** What a verdict lacks, each with the way to it. Whoever is refused is taken here: it stands above what they pressed. */
export function MissingParts({ parts, partId, refusals }: MissingPartsProps) {
  const t = useTranslations('claim')
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    summary.current?.focus({ preventScroll: true })
    // Do not return this from the effect: newer browsers return a promise.
    summary.current?.scrollIntoView({ block: 'center' })
  }, [refusals])
  return (
    <Alert
      ref={summary}
      tabIndex={-1}
      color="red"
      variant="light"
      title={t('verdict.notReady')}
      role="alert"
      className={classes['summary'] ?? ''}
    >
      <ul className={classes['parts']}>
        {parts.map((part) => (
          <li key={part}>
            <button type="button" className={classes['link']} onClick={() => focusPart(partId(part))}>
              {t(MESSAGES[part])}
            </button>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** To the first control of the part, or to the part where it has none yet. */
function focusPart(id: string): void {
  const part = document.getElementById(id)
  const control = part?.querySelector<HTMLElement>('[contenteditable="true"], input')
  ;(control ?? part)?.focus()
  part?.scrollIntoView({ block: 'nearest' })
}
