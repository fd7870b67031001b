import { describe, expect, it } from 'vitest'
import { passageList } from '@/lib/schema/api/claim'
import { verdictView } from '@/lib/schema/claim'
import { changedDossier } from '@/lib/schema/dossier'
import { FIRST, REPEAT, SECOND } from '@/tests/factories/annotating'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import type { TestArticle } from '@/tests/factories/article'
import { claimAt, submitVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { useDeskWithArticle } from '@/tests/integration/setup/desk-with-article'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk
let article: TestArticle
useDeskWithArticle((made) => ({ desk, article } = made))

async function passages(person: Person, claimId: string) {
  return (await expectAnswer(200, passageList, send(person, `GET /claims/${claimId}/passages`))).items
}

const OPENING = {
  exact: 'The bridge cost two million.',
  before: '',
  after: ' It is ugly. Nobody asked 😀 for it.',
}
const ENDING = { exact: 'The bridge cost two million.', before: '', after: '' }

describe('the passages of a claim', () => {
  it('are its occurrences in their paragraphs', async () => {
    const claimId = await claimAt(desk.reviewer, article, SECOND)
    const around = { before: 'The bridge cost two million. ', after: ' Nobody asked 😀 for it.' }
    expect(await passages(desk.reviewer, claimId)).toEqual([
      expect.objectContaining({ exact: 'It is ugly.', ...around, language: 'en', direction: 'ltr' }),
    ])
  })

  it('are, for a reviewer, only their own until the claim is approved', async () => {
    const claimId = await claimAt(desk.reviewer, article, FIRST)
    const { id } = await submitVerdict(desk.reviewer, claimId)
    expect(await claimAt(desk.reviewer2, article, REPEAT)).toBe(claimId)
    expect(await passages(desk.reviewer, claimId)).toEqual([expect.objectContaining(OPENING)])
    expect(await passages(desk.reviewer2, claimId)).toEqual([expect.objectContaining(ENDING)])
    const both = [expect.objectContaining(OPENING), expect.objectContaining(ENDING)]
    expect(await passages(desk.editor, claimId)).toEqual(both)
    expect(await refusal(send(desk.viewer, `GET /claims/${claimId}/passages`))).toMatchObject({ status: 404 })

    const approve = (body: object) =>
      sendCurrent(desk.editor, `POST /verdicts/${id}/decisions`, { body: { outcome: 'approve', ...body } })
    // The second occurrence came after the verdict was submitted, so the editor names what they have read.
    const { dossier } = changedDossier.parse((await refusal(approve({}))).current)
    await expectAnswer(201, verdictView, approve({ dossier }))
    expect(await passages(desk.reviewer2, claimId)).toEqual(both)
    expect(await passages(desk.viewer, claimId)).toEqual(both)
  })

  it('do not exist for another workspace', async () => {
    const claimId = await claimAt(desk.reviewer, article)
    const { admin } = await createDesk()
    expect(await refusal(send(admin, `GET /claims/${claimId}/passages`))).toMatchObject({ status: 404 })
  })
})
