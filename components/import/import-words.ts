import type { ImportJobView, ImportRowStatus } from '@/lib/schema/import-job'

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
  return `${STATES[status]}: ${partsOf(counts).join(', ')}.`
}

function partsOf(counts: ImportJobView['counts']): string[] {
  return [
    `${NUMBER.format(counts.created)} imported`,
    counts.duplicate > 0 && `${NUMBER.format(counts.duplicate)} here already`,
    counts.failed > 0 && `${NUMBER.format(counts.failed)} failed`,
    counts.cancelled > 0 && `${NUMBER.format(counts.cancelled)} called off`,
  ].filter((part) => part !== false)
}

const STATES = { running: 'Importing', cancelled: 'Called off', done: 'Done' } as const

/** What is announced of an import: each tenth of the way, and its end; nothing before the first tenth. */
export function announcementOf({ status, counts, total }: ImportJobView): string {
  const parts = partsOf(counts).join(', ')
  if (status !== 'running') return `The import ${ENDS[status]}, ${parts}.`
  const tenth = Math.floor((10 * (total - counts.waiting)) / total)
  return tenth === 0 ? '' : `${String(10 * tenth)} percent of the import done.`
}

const ENDS = { cancelled: 'was called off', done: 'has ended' } as const
