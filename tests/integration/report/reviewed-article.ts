import { richTextOf } from '@/lib/core/document/rich-text'
import type { Outcome, VerdictStatus } from '@/lib/schema/verdict-status'
import { claimDigest } from '@/lib/server/data/claim/claim-matches'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import type { Desk, Person } from '@/tests/factories/desk'

const TEXT =
  'The bridge cost two million 😀. It is ugly.\n\nNobody paid for it. The bridge cost two million 😀.'

export type ReviewedArticle = { article: TestArticle; text: string }

/**
 * An article on which Rosa's verdict on the first claim is approved, Rudi's on the second is submitted, and Rudi has
 * added to the first claim evidence on which no approved verdict rests.
 */
export async function reviewedArticle(desk: Desk): Promise<ReviewedArticle> {
  const article = await createArticle(desk.reviewer, TEXT)
  const { reviewer: rosa, reviewer2: rudi, editor } = desk
  const cost = await createClaim(rosa, 'The bridge cost two million.')
  const payer = await createClaim(rudi, 'Nobody paid for the bridge.')
  await annotate(rosa, { article, exact: 'The bridge cost two million 😀.', tag: 'fact', claimId: cost })
  await annotate(rosa, { article, exact: 'It is ugly.', tag: 'opinion', note: 'rosa on ugliness' })
  await annotate(rudi, { article, exact: 'Nobody paid for it.', tag: 'unsupported', claimId: payer })
  await annotate(rudi, { article, exact: 'It is ugly.', tag: 'opinion', note: 'rudi on ugliness' })
  const budget = await cite(rosa, { claimId: cost, title: 'The budget', stance: 'supports' })
  await cite(rudi, { claimId: cost, title: 'A rumour', stance: 'refutes' })
  const ledger = await cite(rudi, { claimId: payer, title: 'The ledger', stance: 'refutes' })
  await judge(rosa, {
    claimId: cost,
    rationale: 'rosa says so',
    evidenceId: budget,
    status: 'approved',
    decisions: [
      { by: editor, outcome: 'request_changes', comment: 'say which bridge' },
      { by: editor, outcome: 'approve', comment: null },
    ],
  })
  await judge(rudi, {
    claimId: payer,
    rationale: 'rudi says so',
    evidenceId: ledger,
    status: 'submitted',
    decisions: [],
  })
  return { article, text: TEXT }
}

/** Claims of Emil's with an annotation, evidence and a draft verdict each, so that there is more of everything. */
export async function addClaims(desk: Desk, { article }: ReviewedArticle, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const claimId = await createClaim(desk.editor2, `Claim ${String(number)}.`)
    await annotate(desk.editor2, { article, exact: 'Nobody paid', tag: 'fact', claimId })
    const evidenceId = await cite(desk.editor2, {
      claimId,
      title: `Source ${String(number)}`,
      stance: 'supports',
    })
    await judge(desk.editor2, { claimId, rationale: 'a draft', evidenceId, status: 'draft', decisions: [] })
  }
}

async function createClaim({ workspaceId, memberId }: Person, text: string): Promise<string> {
  const { id } = await wholeDatabase().claim.create({
    data: { workspaceId, createdById: memberId, text, key: claimDigest(text) },
    select: { id: true },
  })
  return id
}

type NewAnnotation = {
  article: TestArticle
  exact: string
  tag: string
  claimId?: string
  note?: string
}

async function annotate(
  { workspaceId, memberId }: Person,
  { article, exact, tag, claimId, note }: NewAnnotation,
): Promise<void> {
  const db = wholeDatabase()
  const start = article.text.indexOf(exact)
  const { id: tagId } = await db.tag.findFirstOrThrow({
    where: { workspaceId, key: tag },
    select: { id: true },
  })
  const { id: annotationId } = await db.annotation.create({
    data: {
      workspaceId,
      articleId: article.id,
      memberId,
      tagId,
      claimId: claimId ?? null,
      note: note ?? null,
    },
    select: { id: true },
  })
  const anchor = {
    start,
    end: start + exact.length,
    exact,
    prefix: '',
    suffix: '',
    status: 'exact',
    score: 1,
  } as const
  await db.anchor.create({ data: { ...anchor, workspaceId, versionId: article.versionId, annotationId } })
}

type Citation = { claimId: string; title: string; stance: 'supports' | 'refutes' }

async function cite(
  { workspaceId, memberId }: Person,
  { claimId, title, stance }: Citation,
): Promise<string> {
  const db = wholeDatabase()
  const { id: sourceId } = await db.source.create({
    data: { workspaceId, createdById: memberId, title, url: 'https://example.org/a' },
    select: { id: true },
  })
  const { id } = await db.evidence.create({
    data: { workspaceId, claimId, sourceId, memberId, stance, excerpt: `from ${title}` },
    select: { id: true },
  })
  return id
}

type Judgement = {
  claimId: string
  rationale: string
  evidenceId: string
  status: VerdictStatus
  decisions: { by: Person; outcome: Outcome; comment: string | null }[]
}

async function judge(
  { workspaceId, memberId }: Person,
  { claimId, rationale, evidenceId, status, decisions }: Judgement,
): Promise<void> {
  const db = wholeDatabase()
  const rating = await db.rating.findFirstOrThrow({
    where: { workspaceId, key: 'supported' },
    select: { id: true },
  })
  const { id: verdictId } = await db.verdict.create({
    data: {
      workspaceId,
      claimId,
      memberId,
      ratingId: rating.id,
      rationale: richTextOf(rationale),
      rationaleText: rationale,
      status,
      submittedAt: new Date(),
    },
    select: { id: true },
  })
  await db.verdictEvidence.create({ data: { workspaceId, verdictId, evidenceId } })
  for (const { by, outcome, comment } of decisions) {
    await db.decision.create({
      data: { workspaceId, verdictId, memberId: by.memberId, outcome, comment, verdictRevision: 1 },
    })
  }
}
