import type { Dossier } from '@/lib/schema/dossier'
import type { Stance } from '@/lib/schema/claim'

/** The ratings that say on which side the evidence is, with that side and the other. */
const SIDES = new Map<string | null, { own: Stance; other: Stance }>([
  ['supported', { own: 'supports', other: 'refutes' }],
  ['refuted', { own: 'refutes', other: 'supports' }],
])

/**
 * Is the rating the opposite of what its evidence says: "Supported" with evidence that refutes and none that supports,
 * or the reverse? It may be meant, as with a source that is shown to be wrong, so one asks.
 */
export function opposesEvidence({ verdict, evidence }: Pick<Dossier, 'verdict' | 'evidence'>): boolean {
  const sides = SIDES.get(verdict.rating)
  if (!sides) return false
  const stances = evidence.map(({ stance }) => stance)
  return stances.includes(sides.other) && !stances.includes(sides.own)
}
