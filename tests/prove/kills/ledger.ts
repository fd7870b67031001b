import type { AuditAction } from '@/lib/schema/audit-actions'

/** Rows that there must be exactly so many of, once everything has come to rest. `sql` counts them. */
export type Rows = { sql: string; values: readonly unknown[]; count: number }

/** A write that was acknowledged, and what the database must hold because of it. */
export type Entry = {
  kind: string
  rows: readonly Rows[]
  /** The line of the audit log that belongs to it. */
  event?: { action: AuditAction; subject: string }
}

/** All that writers were told had been saved. */
export type Ledger = {
  acknowledge: (entry: Entry) => void
  /** Something that a writer waited for in vain. */
  stuck: (what: string) => void
  /** An answer that no write of the story may get, such as a conflict with itself. */
  refused: (what: string) => void
  entries: readonly Entry[]
  stuckWrites: readonly string[]
  refusals: readonly string[]
}

export function createLedger(): Ledger {
  const entries: Entry[] = []
  const stuckWrites: string[] = []
  const refusals: string[] = []
  return {
    acknowledge: (entry) => void entries.push(entry),
    stuck: (what) => void stuckWrites.push(what),
    refused: (what) => void refusals.push(what),
    entries,
    stuckWrites,
    refusals,
  }
}
