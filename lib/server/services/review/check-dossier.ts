import { dossierChanges } from '@/lib/core/review/dossier'
import { fail, ok, type Result } from '@/lib/core/result'
import type { VerdictView } from '@/lib/schema/claim'
import type { ChangedDossier } from '@/lib/schema/dossier'
import { readDossier, readFrozenDossiers, type NamedDossier } from '@/lib/server/data/review/dossiers'
import { notFound, type WriteGrant } from '@/lib/server/grants/grant'

/**
 * Is what the editor has read what the verdict rests on? `seen` is the hash of what they read; without one it is what
 * was submitted. The refusal carries what has changed since the submission, and the hash of what is there now.
 */
export async function checkDossier(
  write: WriteGrant<'verdict:decide'>,
  verdict: VerdictView,
  seen: string | undefined,
): Promise<Result<NamedDossier>> {
  const current = await readDossier(write, verdict.id)
  if (!current) return notFound('verdict')
  const frozen = (await readFrozenDossiers(write, [verdict.id])).get(verdict.id) ?? current
  if (current.hash === (seen ?? frozen.hash)) return ok(current)
  const changed: ChangedDossier = {
    verdict,
    dossier: current.hash,
    changes: dossierChanges(frozen.content, current.content),
  }
  const message = 'What this verdict rests on has changed. Read the changes, then decide again.'
  return fail('conflict', message, { field: 'dossier', current: changed })
}
