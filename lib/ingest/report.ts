import { channel } from 'node:diagnostics_channel'

/** A channel of the process, so that reading files needs no logger: whoever has one listens. */
export const INGEST_REPORTS = 'stet:ingest'

/** A line for the log of whoever runs the server: ids, codes and counts, and nothing of what was read. */
export type IngestReport = { level: 'warn' | 'error'; facts: object; message: string }

const reports = channel(INGEST_REPORTS)

export function report(level: IngestReport['level'], facts: object, message: string): void {
  reports.publish({ level, facts, message } satisfies IngestReport)
}
