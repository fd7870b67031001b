import type { RowFacts } from '@/lib/core/permissions/decide'
import { systemGrant } from '@/lib/server/grants/system'
import { TEXT } from '@/tests/factories/annotating'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { approvedVerdict, claimAt, draftVerdict, submitVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'

/** Every row of a kind in the workspace, with what `decide` must know of it. */
export type Rows = Map<string, RowFacts>
export type MixedDesk = {
  desk: Desk
  article: TestArticle
  rows: Record<'annotation' | 'claim' | 'evidence' | 'verdict' | 'source', Rows>
}

/**
 * A desk where everything occurs: work of three members, open, submitted and approved; one claim that two of them
 * marked and of which each has evidence and a verdict, one of them approved; and deleted rows.
 */
export async function createMixedDesk(): Promise<MixedDesk> {
  const desk = await createDesk()
  const { reviewer, reviewer2, editor, editor2 } = desk
  const article = await createArticle(reviewer, TEXT)
  const passages = [
    { start: 0, end: 10 },
    { start: 11, end: 28 },
    { start: 29, end: 40 },
    { start: 41, end: 47 },
    { start: 48, end: 53 },
    { start: 57, end: 64 },
  ]
  for (const [index, span] of passages.entries()) {
    const author = [reviewer, reviewer2, editor][index % 3] ?? reviewer
    const claim = await claimAt(author, article, span)
    await (index < 3 ? approvedVerdict(author, claim, editor2) : submitVerdict(author, claim))
  }
  const shared = await claimAt(reviewer, article, { start: 66, end: 94 })
  await claimAt(reviewer2, article, { start: 66, end: 94 })
  await approvedVerdict(reviewer, shared, editor)
  await draftVerdict(reviewer2, shared)
  await draftVerdict(reviewer, await claimAt(reviewer, article, { start: 70, end: 80 }))
  await deleteSome(desk)
  return { desk, article, rows: await readRows(desk) }
}

async function deleteSome({ workspaceId, reviewer2 }: Desk): Promise<void> {
  const { db } = systemGrant()
  const where = { workspaceId, memberId: reviewer2.memberId, deletedAt: null }
  const [annotation, evidence] = [
    await db.annotation.findFirstOrThrow({ where }),
    await db.evidence.findFirstOrThrow({ where }),
  ]
  await db.annotation.update({ where: { id: annotation.id }, data: { deletedAt: new Date() } })
  await db.evidence.update({ where: { id: evidence.id }, data: { deletedAt: new Date() } })
}

/** Reads the tables plainly and works the standings out here, apart from the queries that are tested. */
async function readRows({ workspaceId }: Desk): Promise<MixedDesk['rows']> {
  const { db } = systemGrant()
  const where = { workspaceId, deletedAt: null }
  const verdicts = await db.verdict.findMany({ where, include: { evidence: true } })
  const approved = verdicts.filter(({ status }) => status === 'approved')
  const approvedClaims = new Set(approved.map(({ claimId }) => claimId))
  const approvedEvidence = new Set(
    approved.flatMap(({ evidence }) => evidence.map(({ evidenceId }) => evidenceId)),
  )
  const evidence = await db.evidence.findMany({ where })
  const approvedSources = new Set(
    evidence.filter(({ id }) => approvedEvidence.has(id)).map(({ sourceId }) => sourceId),
  )
  return {
    annotation: standings(
      (await db.annotation.findMany({ where })).map(({ id, memberId, claimId }) => ({
        id,
        ownerId: memberId,
        approved: claimId !== null && approvedClaims.has(claimId),
      })),
    ),
    claim: standings(
      (await db.claim.findMany({ where })).map(({ id, createdById }) => ({
        id,
        ownerId: createdById,
        approved: approvedClaims.has(id),
      })),
    ),
    evidence: standings(
      evidence.map(({ id, memberId }) => ({ id, ownerId: memberId, approved: approvedEvidence.has(id) })),
    ),
    verdict: standings(
      verdicts.map(({ id, memberId, status }) => ({
        id,
        ownerId: memberId,
        approved: status === 'approved',
      })),
    ),
    source: standings(
      (await db.source.findMany({ where })).map(({ id, createdById }) => ({
        id,
        ownerId: createdById,
        approved: approvedSources.has(id),
      })),
    ),
  }
}

function standings(rows: (RowFacts & { id: string })[]): Rows {
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}
