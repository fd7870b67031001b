import { describe, expect, it } from 'vitest'
import type { Permission } from '@/lib/core/permissions/permissions'
import { readGround, saveAnchor, saveAnnotations } from '@/lib/server/data/annotation/annotations'
import { finishCarryOver } from '@/lib/server/data/annotation/carry-overs'
import { findArticle, setDeleted, updateDetails } from '@/lib/server/data/article/articles'
import { deleteSentenceEdit } from '@/lib/server/data/article/sentence-edits'
import { deleteEmptyClaims } from '@/lib/server/data/claim/claim-matches'
import { lockForDecision } from '@/lib/server/data/review/dossiers'
import { saveVerdict } from '@/lib/server/data/review/verdicts'
import { saveEvidence } from '@/lib/server/data/source/evidence'
import { saveSource } from '@/lib/server/data/source/sources'
import { updateWorkspace } from '@/lib/server/data/workspace/update-workspace'
import type { WriteGrant } from '@/lib/server/grants/grant'
import { TEXT } from '@/tests/factories/annotating'
import { createArticle, NOTHING_KNOWN, type TestArticle } from '@/tests/factories/article'
import { capture, markWords } from '@/tests/factories/capturing'
import { addEvidence, claimAt, draftVerdict } from '@/tests/factories/checking'
import type { Desk } from '@/tests/factories/desk'
import { grantOf, writeAs } from '@/tests/factories/granting'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDeskWithArticle } from '@/tests/integration/setup/desk-with-article'
import { useDatabase } from '@/tests/integration/setup/worker-database'

// Use cases read before they write, and most hold a lock. These writes find out themselves when somebody was faster.

useDatabase()

let desk: Desk
let article: TestArticle
useDeskWithArticle((made) => ({ desk, article } = made))

function write<P extends Permission, T>(
  permission: P,
  work: (grant: WriteGrant<P>) => Promise<T>,
): Promise<T> {
  return writeAs(desk.editor, permission, work)
}

describe('an article', () => {
  const DETAILS = { ...NOTHING_KNOWN, title: 'Another' }

  function change(revision: number) {
    return write('article:update', (grant) => updateDetails(grant, { id: article.id, revision }, DETAILS))
  }

  function remove(revision: number, deletedAt: Date | null = new Date()) {
    return write('article:delete', (grant) => setDeleted(grant, { id: article.id, revision }, deletedAt))
  }

  it('is changed, deleted and restored at the revision that it has, and no other', async () => {
    expect([await change(0), await change(1), await change(1)]).toEqual([false, true, false])
    expect([await remove(1), await remove(2)]).toEqual([false, true])
    expect([await remove(2, null), await remove(3, null)]).toEqual([false, true])
    expect((await findArticle(grantOf('article:read', desk.editor), article.id))?.revision).toBe(4)
  })

  it('is not changed or deleted once it is deleted, nor restored before', async () => {
    expect(await remove(1, null)).toBe(false)
    expect(await remove(1)).toBe(true)
    expect([await change(2), await remove(2)]).toEqual([false, false])
  })
})

describe('an annotation', () => {
  it.each([1, 3])('is not saved as revision %i after another than the one before', async (ahead) => {
    const { id } = await markWords(desk.reviewer, article, 'It is ugly.')
    await wholeDatabase().annotation.update({ where: { id }, data: { revision: 3 } })
    const save = write('annotation:update', async (grant) => {
      const ground = await readGround(grant, article.id, { ids: [id], starts: [] })
      const changed = ground?.stored.map((one) => ({
        ...one,
        note: 'Late.',
        revision: one.revision + ahead - 1,
      }))
      await saveAnnotations(grant, ground?.tagIds ?? new Map(), changed ?? [])
    })
    await expect(save).rejects.toThrow('changed although')
  })

  it('is not placed on the ground of another revision', async () => {
    const { id } = await markWords(desk.reviewer, article, 'It is ugly.')
    const place = write('annotation:update', async (grant) => {
      const ground = await readGround(grant, article.id, { ids: [id], starts: [] })
      for (const one of ground?.stored ?? [])
        await saveAnchor(grant, article.versionId, { ...one, revision: 9 })
    })
    await expect(place).rejects.toThrow('changed although')
  })
})

it('a correction is taken back once', async () => {
  const { workspaceId, reviewer } = desk
  const { id } = await wholeDatabase().sentenceEdit.create({
    data: { workspaceId, versionId: article.versionId, memberId: reviewer.memberId, kind: 'split', at: 11 },
  })
  const undo = () => write('sentence:edit', (grant) => deleteSentenceEdit(grant, id, new Date()))
  expect([await undo(), await undo()]).toEqual([true, false])
})

it('a carrying over to a new version ends once', async () => {
  const { id } = await capture(desk.reviewer, article, `${TEXT} More.`)
  expect(await write('article:import', (grant) => finishCarryOver(grant, id))).toBeUndefined()
})

describe('a verdict', () => {
  function save(id: string, revision: number) {
    return write('verdict:decide', (grant) => saveVerdict(grant, { id, revision }, { status: 'submitted' }))
  }

  it('is saved at the revision that it has and no other, and not once it is deleted', async () => {
    const { id } = await draftVerdict(desk.reviewer, await claimAt(desk.reviewer, article))
    expect([await save(id, 0), await save(id, 1), await save(id, 1)]).toEqual([false, true, false])
    await wholeDatabase().verdict.update({ where: { id }, data: { deletedAt: new Date() } })
    expect(await save(id, 2)).toBe(false)
  })
})

it('a decision holds the articles that its claim occurs in, and no others', async () => {
  const left = await createArticle(desk.reviewer, `${TEXT} More.`)
  const claim = await claimAt(desk.reviewer, article)
  expect(await claimAt(desk.reviewer, left)).toBe(claim)
  await wholeDatabase().annotation.updateMany({
    where: { articleId: left.id },
    data: { deletedAt: new Date() },
  })
  const { id } = await draftVerdict(desk.reviewer, claim)
  const free = await write('verdict:decide', async (grant) => {
    await lockForDecision(grant, id)
    return wholeDatabase().$queryRaw`
      SELECT id FROM "Article" WHERE id IN (${article.id}::uuid, ${left.id}::uuid) FOR UPDATE SKIP LOCKED`
  })
  expect(free).toEqual([{ id: left.id }])
})

it('a workspace is changed at the revision that it has and no other', async () => {
  const rename = (revision: number) =>
    writeAs(desk.admin, 'workspace:manage', (grant) => updateWorkspace(grant, revision, { name: 'Another' }))
  expect([await rename(0), await rename(1), await rename(1)]).toEqual([false, true, false])
})

it('evidence is saved at the revision that it has and no other', async () => {
  const { id } = await addEvidence(desk.reviewer, await claimAt(desk.reviewer, article))
  const save = (revision: number) =>
    write('evidence:update', (grant) => saveEvidence(grant, { id, revision }, { note: 'Seen.' }))
  expect([await save(0), await save(1), await save(1)]).toEqual([false, true, false])
})

it('a source is saved at the revision that it has and no other', async () => {
  const { source } = await addEvidence(desk.reviewer, await claimAt(desk.reviewer, article))
  const save = (revision: number) =>
    write('source:update', (grant) => saveSource(grant, { id: source.id, revision }, { title: 'Records' }))
  expect([await save(0), await save(1), await save(1)]).toEqual([false, true, false])
})

describe('a claim that is left', () => {
  function leave(...ids: string[]) {
    return write('annotation:delete', (grant) => deleteEmptyClaims(grant, ids))
  }

  it('stays while there is a living annotation, piece of evidence or verdict', async () => {
    const db = wholeDatabase()
    const { id, claimId } = await markWords(desk.reviewer, article, 'It is ugly.')
    const claim = claimId ?? ''
    const verdict = await draftVerdict(desk.reviewer, claim)
    const deleted = { data: { deletedAt: new Date() } }
    const ways = [
      () => db.annotation.update({ where: { id }, ...deleted }),
      () => db.evidence.updateMany({ where: { claimId: claim }, ...deleted }),
      () => db.verdict.update({ where: { id: verdict.id }, ...deleted }),
    ]
    for (const last of ways) {
      for (const one of ways) if (one !== last) await one()
      expect(await leave(claim)).toEqual([])
      await db.annotation.update({ where: { id }, data: { deletedAt: null } })
      await db.evidence.updateMany({ where: { claimId: claim }, data: { deletedAt: null } })
      await db.verdict.update({ where: { id: verdict.id }, data: { deletedAt: null } })
    }
    for (const one of ways) await one()
    expect(await leave(claim)).toEqual([claim])
    expect(await leave(claim)).toEqual([])
  })
})
