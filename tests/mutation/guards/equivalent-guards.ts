/** A guard whose removal nobody can notice, because another one holds. `name` is as the report prints it. */
type EquivalentGuard = { name: string; why: string }

const NO_GRANT = 'The compiler refuses it: the query takes a grant of this permission alone.'

const LOCKED =
  'Its row is locked before it is read (`lockForDecision`), so that nobody changes it in between.'

const OF_A_MEMBER =
  'Its rows also refer to a member, together with the workspace, and the database holds that member to the same one.'

/** Looked at one by one. */
export const EQUIVALENT_GUARDS: readonly EquivalentGuard[] = [
  {
    name: "app/(public)/second-factor/page.tsx: 'account:manage' → 'workspace:read'",
    why: NO_GRANT,
  },
  {
    name: "app/(workspace)/w/[workspace]/claims/[id]/open-claim.ts: 'claim:read' → 'workspace:read'",
    why: NO_GRANT,
  },
  {
    name: "app/(workspace)/w/[workspace]/claims/(list)/page.tsx: 'claim:read' → 'workspace:read'",
    why: NO_GRANT,
  },
  {
    name: "app/(workspace)/w/[workspace]/review/page.tsx: 'member:read' → 'workspace:read'",
    why: NO_GRANT,
  },
  {
    name: "app/(workspace)/w/[workspace]/settings/security/page.tsx: 'member:read' → 'workspace:read'",
    why: NO_GRANT,
  },
  {
    name: "app/(workspace)/w/[workspace]/settings/tokens/page.tsx: 'token:manage' → 'workspace:read'",
    why: NO_GRANT,
  },
  {
    name: "lib/server/services/article/read-versions.ts: 'annotation:read' → 'workspace:read'",
    why: NO_GRANT,
  },
  {
    name: 'lib/server/services/import/create-version.ts: !(await lockAnnotations(write, articleId)) → false',
    why: '`findCurrent`, which comes next, does not find a deleted article either and answers the same.',
  },
  {
    name: "lib/server/services/member/list-other-authors.ts: 'member:read' → 'workspace:read'",
    why: NO_GRANT,
  },
  {
    name: "lib/server/services/workspace/count-work.ts: 'review:read' → 'workspace:read'",
    why: NO_GRANT,
  },
  {
    name: "lib/server/services/workspace/count-work.ts: 'claim:read' → 'workspace:read'",
    why: NO_GRANT,
  },
  {
    name: "lib/server/services/review/draft-verdict.ts: 'evidence:read' → 'workspace:read'",
    why: NO_GRANT,
  },
  {
    name: "lib/server/services/review/check-grounds.ts: !(await saveVerdict(write, before, { status: 'submitted' })) → false",
    why: LOCKED,
  },
  {
    name: 'lib/server/services/review/decide-verdict.ts: !(await saveVerdict(write, before, { status: status.value })) → false',
    why: LOCKED,
  },
  {
    name: 'lib/server/services/review/submit-verdict.ts: !saved → false',
    why: LOCKED,
  },
  {
    name: "lib/server/data/annotation/carry-overs.ts: c.status = 'running' → TRUE",
    why: 'In `findRunning`: What has ended misses no anchor, and `finishCarryOver` ends it once.',
  },
  {
    name: 'lib/server/data/claim/claims.ts: c."workspaceId" = ${WORKSPACE}::uuid → ${WORKSPACE}::uuid IS NOT NULL',
    why: 'Said again by `visible`, whose removal is noticed; lint wants each statement to say it in sight.',
  },
  {
    name: 'lib/server/data/claim/read-claims.ts: c."workspaceId" = ${WORKSPACE}::uuid → ${WORKSPACE}::uuid IS NOT NULL',
    why: 'In `readClaimSummaries`: its keys are those of `listClaims`, which are kept to the workspace; lint wants each statement to say it.',
  },
  {
    name: 'lib/server/data/member/admit-member.ts: workspaceId, → ',
    why: 'In `revokeEarlierAccess`, twice: the member that is named beside it is one of this workspace.',
  },
  {
    name: "lib/server/data/import/uploads.ts: j.status <> 'running' → TRUE",
    why: 'An import that is under way has no time at which it ended, which is asked for beside it.',
  },
  {
    name: 'lib/server/data/report/read-exported-work.ts: c."workspaceId" = ${WORKSPACE}::uuid → ${WORKSPACE}::uuid IS NOT NULL',
    why: 'Its claims are those of annotations of the workspace, and the database keeps both to the same one.',
  },
  {
    name: 'lib/server/data/report/read-marked-words.ts: "deletedAt" IS NULL → TRUE',
    why: 'What it answers is asked for annotations that are exported alone; it spares reading the others.',
  },
  {
    name: 'lib/server/grants/keep-to-workspace.ts: checked.has(statement) → false',
    why: 'It spares looking through the same statement again.',
  },
  {
    name: 'lib/ingest/archive/list-entries.ts: listed.size >= most → false',
    why: 'The library reads as many entries as the archive declares, and that number was checked before.',
  },
  {
    name: "lib/ingest/bundle/unpack-archive.ts: !entry.ok && entry.failure.code === 'too_large' → false",
    why: 'Declaring too much is refused when the archive is opened; the library holds each file to what it declares.',
  },
  {
    name: 'lib/ingest/readers/docx/survey-word.ts: !walked.ok → false',
    why: '`checkedParts` has gone over the same XML within the same limits.',
  },
  {
    name: 'lib/ingest/readers/odt/write-markup.ts: !walked.ok → false',
    why: '`readStyles` has gone over the same XML within the same limits.',
  },
  {
    name: 'lib/ingest/fetch/connect-to.ts: address === undefined || signal.aborted → false',
    why: 'The gate lets no empty list through, and the client ends with the same signal.',
  },
  {
    name: "lib/ingest/fetch/fetch-page.ts: Number(answer.headers['content-length'] ?? 0) > maxBytes → false",
    why: 'The bytes are counted as they arrive, and refused in the same words.',
  },
  {
    name: 'lib/ingest/fetch/network-failure.ts: !(error instanceof errors.HTTPParserError) → false',
    why: 'It chooses the words of a failure; nothing is let through.',
  },
  {
    name: 'database: reference ApiToken_workspaceId_fkey → ALTER TABLE "ApiToken" DROP CONSTRAINT "ApiToken_workspaceId_fkey"',
    why: OF_A_MEMBER,
  },
  {
    name: 'database: reference Article_workspaceId_fkey → ALTER TABLE "Article" DROP CONSTRAINT "Article_workspaceId_fkey"',
    why: OF_A_MEMBER,
  },
  {
    name: 'database: reference Claim_workspaceId_fkey → ALTER TABLE "Claim" DROP CONSTRAINT "Claim_workspaceId_fkey"',
    why: OF_A_MEMBER,
  },
  {
    name: 'database: reference Invitation_workspaceId_fkey → ALTER TABLE "Invitation" DROP CONSTRAINT "Invitation_workspaceId_fkey"',
    why: OF_A_MEMBER,
  },
  {
    name: 'database: reference Source_workspaceId_fkey → ALTER TABLE "Source" DROP CONSTRAINT "Source_workspaceId_fkey"',
    why: OF_A_MEMBER,
  },
  {
    name: 'database: unique "ArticleWords_workspaceId_articleId_key" → DROP INDEX "ArticleWords_workspaceId_articleId_key" CASCADE',
    why: 'The primary key allows one row of an article anyway; no reference needs it.',
  },
  {
    name: 'database: unique "CarryOver_workspaceId_versionId_key" → DROP INDEX "CarryOver_workspaceId_versionId_key" CASCADE',
    why: 'The primary key allows one row of a version anyway; no reference needs it.',
  },
  {
    name: 'database: unique "VerificationToken_identifier_token_key" → DROP INDEX "VerificationToken_identifier_token_key" CASCADE',
    why: 'The token alone is unique already.',
  },
]
