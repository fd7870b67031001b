import fc from 'fast-check'
import type { VerdictStatus } from '@/lib/schema/verdict-status'
import { TEXT } from '@/tests/factories/annotating'
import { createArticle } from '@/tests/factories/article'
import type { Desk } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'

const STATUSES: VerdictStatus[] = ['draft', 'submitted', 'changes_requested', 'approved', 'rejected']
const AUTHORS = ['reviewer', 'reviewer2', 'editor'] as const

const by = fc.constantFrom(...AUTHORS)
const deleted = fc.boolean()
/** Which of the rows of another table, of those that there are. */
const pick = fc.nat(99)

/** Rows of a workspace in any state, also such as no use case leads to; what they refer to is always there. */
export const arbitraryRows = fc.record({
  claims: fc.array(fc.record({ by, deleted }), { minLength: 1, maxLength: 5 }),
  sources: fc.array(fc.record({ by, deleted }), { minLength: 1, maxLength: 4 }),
  annotations: fc.array(fc.record({ by, deleted, claim: pick, left: fc.boolean() }), { maxLength: 8 }),
  evidence: fc.array(fc.record({ by, deleted, claim: pick, source: pick }), { minLength: 1, maxLength: 8 }),
  verdicts: fc.array(fc.record({ by, deleted, claim: pick, status: fc.constantFrom(...STATUSES) }), {
    minLength: 1,
    maxLength: 8,
  }),
  rests: fc.array(fc.record({ verdict: pick, evidence: pick }), { maxLength: 10 }),
})
type ArbitraryRows = typeof arbitraryRows extends fc.Arbitrary<infer Rows> ? Rows : never

export async function insertRows(desk: Desk, rows: ArbitraryRows): Promise<void> {
  const db = wholeDatabase()
  const { workspaceId } = desk
  const article = await createArticle(desk.editor, TEXT)
  const at = { where: { workspaceId } }
  const [tag, rating] = [await db.tag.findFirstOrThrow(at), await db.rating.findFirstOrThrow(at)]
  const common = (row: { deleted: boolean }) => ({ workspaceId, deletedAt: row.deleted ? new Date() : null })
  const claims: string[] = []
  for (const [index, row] of rows.claims.entries()) {
    const data = {
      ...common(row),
      createdById: desk[row.by].memberId,
      text: `C${String(index)}`,
      key: String(index),
    }
    claims.push((await db.claim.create({ data })).id)
  }
  const sources: string[] = []
  for (const row of rows.sources) {
    const data = { ...common(row), createdById: desk[row.by].memberId, title: 'A book' }
    sources.push((await db.source.create({ data })).id)
  }
  for (const { claim, left, ...row } of rows.annotations) {
    const joined = left ? { leftClaimId: oneOf(claims, claim) } : { claimId: oneOf(claims, claim) }
    const memberId = desk[row.by].memberId
    await db.annotation.create({
      data: { ...common(row), ...joined, memberId, articleId: article.id, tagId: tag.id },
    })
  }
  const evidence: string[] = []
  for (const { claim, source, ...row } of rows.evidence) {
    const place = { claimId: oneOf(claims, claim), sourceId: oneOf(sources, source) }
    const data = { ...common(row), ...place, memberId: desk[row.by].memberId, stance: 'context' as const }
    evidence.push((await db.evidence.create({ data })).id)
  }
  const verdicts: string[] = []
  const taken = new Set<string>()
  for (const { claim, status, ...row } of rows.verdicts) {
    const claimId = oneOf(claims, claim)
    // One member has one living verdict on a claim.
    const isTaken = taken.has(`${claimId} ${row.by}`)
    if (!row.deleted) taken.add(`${claimId} ${row.by}`)
    const data = {
      ...common({ deleted: row.deleted || isTaken }),
      claimId,
      memberId: desk[row.by].memberId,
      status,
      ratingId: rating.id,
      rationale: {},
      rationaleText: '',
    }
    verdicts.push((await db.verdict.create({ data })).id)
  }
  await db.verdictEvidence.createMany({
    data: rows.rests.map((rest) => ({
      workspaceId,
      verdictId: oneOf(verdicts, rest.verdict),
      evidenceId: oneOf(evidence, rest.evidence),
    })),
    skipDuplicates: true,
  })
}

function oneOf(ids: readonly string[], choice: number): string {
  const id = ids[choice % ids.length]
  if (id === undefined) throw new Error('There is nothing to choose from.')
  return id
}
