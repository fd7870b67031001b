import { useFormatter, useTranslations } from 'next-intl'
import type { MessageKey } from '@/lib/messages/translate'
import type { Change } from '@/lib/schema/version'

const KINDS = [
  { kind: 'changed', label: 'versions.summary.changed' },
  { kind: 'added', label: 'versions.summary.added' },
  { kind: 'removed', label: 'versions.summary.removed' },
  { kind: 'moved', label: 'versions.summary.moved' },
] as const satisfies readonly { kind: Change['kind']; label: MessageKey<'article'> }[]

/** "7 changes: 3 changed, 2 added, 1 removed, 1 moved. 119 sentences are the same." */
export function ChangeSummary({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('article')
  const format = useFormatter()
  const countOf = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length
  const same = countOf('same')
  const total = changes.length - same
  if (total === 0) return t('versions.summary.none', { count: same })
  const kinds = KINDS.filter(({ kind }) => countOf(kind) > 0).map(({ kind, label }) =>
    t(label, { count: countOf(kind) }),
  )
  const changed = t('versions.summary.changes', {
    count: total,
    kinds: format.list(kinds, { type: 'unit' }),
  })
  return `${changed} ${t('versions.summary.same', { count: same })}`
}
