import type { Failure } from '@/lib/core/result'
import type { ClaimView } from '@/lib/schema/claim'
import type { Export } from '@/lib/schema/export'

/**
 * What in an export names something that is not there, or by an id that names something else: of annotations, claims,
 * evidence, sources, verdicts and decisions. Tags and ratings may be missing; the import reports those.
 */
export function faultOfReferences({ annotations, claims }: Export): Failure | undefined {
  const claimIds = new Set(claims.map(({ id }) => id))
  const lost = annotations.findIndex(({ claimId }) => claimId !== null && !claimIds.has(claimId))
  if (lost >= 0) return fault('The file has no claim of this id.', `/annotations/${lost}/claimId`)
  return faultOfIds({ annotations, claims }) ?? faultOfSources(claims) ?? firstFault(claims, faultOfClaim)
}

type Named = { id: string; field: string }

function faultOfIds({ annotations, claims }: Pick<Export, 'annotations' | 'claims'>): Failure | undefined {
  const evidence = claims.flatMap((claim, at) => namesOf(claim.evidence, `/claims/${at}/evidence`))
  const verdicts = claims.flatMap((claim, at) => namesOf(claim.verdicts, `/claims/${at}/verdicts`))
  const decisions = claims.flatMap((claim, at) =>
    claim.verdicts.flatMap((verdict, place) =>
      namesOf(verdict.decisions, `/claims/${at}/verdicts/${place}/decisions`),
    ),
  )
  const kinds = [
    namesOf(annotations, '/annotations'),
    namesOf(claims, '/claims'),
    evidence,
    verdicts,
    decisions,
  ]
  return firstFault(kinds, faultOfRepeats)
}

function namesOf(items: readonly { id: string }[], path: string): Named[] {
  return items.map(({ id }, index) => ({ id, field: `${path}/${index}/id` }))
}

function faultOfRepeats(names: readonly Named[]): Failure | undefined {
  const seen = new Set<string>()
  for (const { id, field } of names) {
    if (seen.has(id)) return fault('Something else in the file has this id.', field)
    seen.add(id)
  }
  return undefined
}

/** A source is written at each evidence from it, each time the same. */
function faultOfSources(claims: readonly ClaimView[]): Failure | undefined {
  const seen = new Map<string, string>()
  for (const [at, { evidence }] of claims.entries()) {
    for (const [place, { source }] of evidence.entries()) {
      const words = JSON.stringify(source)
      if ((seen.get(source.id) ?? words) !== words)
        return fault('The file describes this source in two ways.', `/claims/${at}/evidence/${place}/source`)
      seen.set(source.id, words)
    }
  }
  return undefined
}

function faultOfClaim({ id, evidence, verdicts }: ClaimView, at: number): Failure | undefined {
  const strange = evidence.findIndex(({ claimId }) => claimId !== id)
  if (strange >= 0)
    return fault('This is evidence for another claim.', `/claims/${at}/evidence/${strange}/claimId`)
  const evidenceIds = new Set(evidence.map((one) => one.id))
  return firstFault(verdicts, (verdict, place) => {
    const path = `/claims/${at}/verdicts/${place}`
    if (verdict.claimId !== id) return fault('This is a verdict on another claim.', `${path}/claimId`)
    const missing = verdict.evidenceIds.findIndex((evidenceId) => !evidenceIds.has(evidenceId))
    return missing < 0
      ? undefined
      : fault('The claim has no evidence of this id.', `${path}/evidenceIds/${missing}`)
  })
}

function firstFault<Item>(
  items: readonly Item[],
  faultOf: (item: Item, index: number) => Failure | undefined,
): Failure | undefined {
  for (const [index, item] of items.entries()) {
    const found = faultOf(item, index)
    if (found) return found
  }
  return undefined
}

function fault(message: string, field: string): Failure {
  return { code: 'invalid', message, field }
}
