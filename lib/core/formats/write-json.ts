import type { Export, ExportFile } from '@/lib/schema/export'
import { STET_EXPORT, STET_EXPORT_VERSION } from './json/header'
import { jsonPieces } from './json/json-pieces'
import { placeDoubt } from './place-doubt'

/**
 * The whole model, but for the bytes of its images; `readStetExport` gives back an equal one. What is not settled is said
 * again by itself, so that no program takes a verdict for one on words that it was not given on. docs/formats.md
 * describes each field. Given in pieces.
 */
export function* writeJson(model: Export): Generator<string> {
  const file: ExportFile = {
    format: STET_EXPORT,
    version: STET_EXPORT_VERSION,
    ...model,
    unsettled: unsettledIn(model),
  }
  yield* jsonPieces(file)
  yield '\n'
}

function unsettledIn({ annotations, claims }: Export): ExportFile['unsettled'] {
  const verdicts = new Map(claims.map((claim) => [claim.id, claim.verdicts.map(({ id }) => id)]))
  return annotations.flatMap(({ id, claimId, anchor }) => {
    const doubt = placeDoubt(anchor)
    if (doubt === undefined) return []
    const { place, earlier: earlierWording } = doubt
    const verdictIds = (claimId === null ? undefined : verdicts.get(claimId)) ?? []
    return [{ annotationId: id, claimId, place, earlierWording, verdictIds }]
  })
}
