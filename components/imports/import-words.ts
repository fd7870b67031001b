import type { ImportJobView, ImportRowStatus } from '@/lib/core/view/import-job'

export const NUMBER = new Intl.NumberFormat('en')

const WORDS: Readonly<Record<ImportRowStatus, string>> = {
  waiting: 'Waiting',
  created: 'Imported',
  duplicate: 'Here already',
  failed: 'Failed',
  cancelled: 'Called off',
}

export function rowStatusWords(status: ImportRowStatus): string {
  return WORDS[status]
}

/** Where an import stands, in one sentence. */
export function saidOf({ status, counts }: ImportJobView): string {
  const parts = [
    `${NUMBER.format(counts.created)} imported`,
    counts.duplicate > 0 && `${NUMBER.format(counts.duplicate)} here already`,
    counts.failed > 0 && `${NUMBER.format(counts.failed)} failed`,
    counts.cancelled > 0 && `${NUMBER.format(counts.cancelled)} called off`,
  ].filter((part) => part !== false)
  return `${STATES[status]}: ${parts.join(', ')}.`
}

const STATES = { running: 'Importing', cancelled: 'Called off', done: 'Done' } as const
