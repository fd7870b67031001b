import type { Translate } from '@/lib/messages/translate'
import type { ImportJobView } from '@/lib/schema/import-job'

export type ImportWords = ReturnType<typeof createImportWords>

/** How far an import is, in sentences of the reader's language; `list` joins parts the way that language does. */
export function createImportWords(t: Translate<'import'>, list: (parts: readonly string[]) => string) {
  /** The state of an import, in one sentence. */
  const stateOf = ({ status, counts }: ImportJobView): string =>
    t('progress.state', { status, parts: partsOf(counts) })

  /** What is announced of an import: each tenth of the way, and its end; nothing before the first tenth. */
  const announcementOf = ({ status, counts, total }: ImportJobView): string => {
    if (status !== 'running') return t('progress.ended', { status, parts: partsOf(counts) })
    const tenth = Math.floor((10 * (total - counts.waiting)) / total)
    return tenth === 0 ? '' : t('progress.percent', { percent: 10 * tenth })
  }

  const partsOf = ({ created, duplicate, failed, cancelled }: ImportJobView['counts']): string => {
    const parts = [
      t('progress.created', { count: created }),
      duplicate > 0 && t('progress.duplicate', { count: duplicate }),
      failed > 0 && t('progress.failed', { count: failed }),
      cancelled > 0 && t('progress.cancelled', { count: cancelled }),
    ]
    return list(parts.filter((part) => part !== false))
  }

  return { stateOf, announcementOf }
}
