import { expect } from 'vitest'
import type { RowFacts } from '@/lib/core/permissions/row-scope'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { stageOfVerdict } from '@/lib/core/permissions/row-facts'
import { TEXT } from '@/tests/factories/annotating'
import { sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import {
  addEvidence,
  approvedVerdict,
  claimAt,
  draftVerdict,
  submitVerdict,
} from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'

/** Every row of a kind in the workspace, with what `decide` must know of it. */
export type Rows = Map<string, RowFacts>
export type MixedDesk = {
  desk: Desk
  article: TestArticle
  rows: Record<'annotation' | 'claim' | 'evidence' | 'verdict' | 'source', Rows>
}

/**
 * A desk where everything occurs: work of three members, open, submitted and approved; one claim that two of them
 * marked and of which each has evidence and a verdict, one of them approved; two unsubmitted claims of the same words;
 * and deleted rows.
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
  await approvedOnSecondThought(reviewer, shared, editor)
  await draftVerdict(reviewer2, shared)
  for (const author of [reviewer, reviewer2]) {
    const claim = await claimAt(author, article, { start: 70, end: 80 })
    await draftVerdict(author, claim)
    await addEvidence(author, claim, { source: { title: `Notes of ${author.name}` } })
  }
  await deleteSome(desk)
  return { desk, article, rows: await readRows(desk) }
}

/** An approved verdict with a discussion before it. */
async function approvedOnSecondThought(author: Person, claimId: string, editor: Person): Promise<void> {
  const { id } = await submitVerdict(author, claimId)
  const decide = (body: object) => sendCurrent(editor, `POST /verdicts/${id}/decisions`, { body })
  await decide({ outcome: 'request_changes', comment: 'Who says so?' })
  await sendCurrent(author, `POST /verdicts/${id}/submit`)
  expect((await decide({ outcome: 'approve' })).status).toBe(201)
}

async function deleteSome({ workspaceId, reviewer2 }: Desk): Promise<void> {
  const db = wholeDatabase()
  const where = { workspaceId, memberId: reviewer2.memberId, deletedAt: null }
  const [annotation, evidence] = [
    await db.annotation.findFirstOrThrow({ where }),
    await db.evidence.findFirstOrThrow({ where }),
  ]
  await db.annotation.update({ where: { id: annotation.id }, data: { deletedAt: new Date() } })
  await db.evidence.update({ where: { id: evidence.id }, data: { deletedAt: new Date() } })
}

/** Reads the tables plainly and works the facts out here, apart from the queries that are tested. */
export async function readRows({ workspaceId }: Desk): Promise<MixedDesk['rows']> {
  const db = wholeDatabase()
  const where = { workspaceId }
  const live = { workspaceId, deletedAt: null }
  const [verdicts, evidence, annotations] = [
    await db.verdict.findMany({ where, include: { evidence: true } }),
    await db.evidence.findMany({ where }),
    await db.annotation.findMany({ where }),
  ]
  const liveVerdicts = verdicts.filter(({ deletedAt }) => deletedAt === null)
  const stageBy = (rests: (verdict: (typeof verdicts)[number]) => boolean): RowFacts['stage'] =>
    furthest(liveVerdicts.filter(rests).map(({ status }) => stageOfVerdict(status)))
  const stageOfClaim = (id: string | null) => stageBy(({ claimId }) => claimId === id)
  const stageOfEvidence = (id: string) =>
    stageBy((verdict) => verdict.evidence.some(({ evidenceId }) => evidenceId === id))
  const claims = await db.claim.findMany({ where: live })
  const sources = await db.source.findMany({ where: live })
  return {
    annotation: byId(
      annotations.filter(isLive).map(({ id, memberId, claimId }) => ({
        id,
        ownerId: memberId,
        stage: stageOfClaim(claimId),
      })),
    ),
    claim: byId(
      claims.map(({ id, createdById }) => ({
        id,
        ownerId: createdById,
        contributorIds: [
          ...annotations.filter(({ claimId, leftClaimId }) => claimId === id || leftClaimId === id),
          ...evidence.filter(({ claimId }) => claimId === id),
          ...verdicts.filter(({ claimId }) => claimId === id),
        ].map(({ memberId }) => memberId),
        stage: stageOfClaim(id),
      })),
    ),
    evidence: byId(
      evidence
        .filter(isLive)
        .map(({ id, memberId }) => ({ id, ownerId: memberId, stage: stageOfEvidence(id) })),
    ),
    verdict: byId(
      liveVerdicts.map(({ id, memberId, status }) => ({
        id,
        ownerId: memberId,
        stage: stageOfVerdict(status),
      })),
    ),
    source: byId(
      sources.map(({ id, createdById }) => {
        const cited = evidence.filter(({ sourceId }) => sourceId === id)
        return {
          id,
          ownerId: createdById,
          contributorIds: cited.map(({ memberId }) => memberId),
          stage: furthest(cited.filter(isLive).map((one) => stageOfEvidence(one.id))),
        }
      }),
    ),
  }
}

function isLive({ deletedAt }: { deletedAt: Date | null }): boolean {
  return deletedAt === null
}

function furthest(stages: readonly RowFacts['stage'][]): RowFacts['stage'] {
  return stages.find((one) => one === 'approved') ?? stages.find((one) => one === 'submitted') ?? 'open'
}

function byId(rows: (RowFacts & { id: string })[]): Rows {
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}
