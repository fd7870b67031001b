import { beforeEach, describe, expect, it } from 'vitest'
import { sourceView } from '@/lib/schema/claim'
import { updateSource } from '@/lib/server/services/source/cite-source'
import { TEXT } from '@/tests/factories/annotating'
import { expectAnswer, refusal, sendCurrent } from '@/tests/factories/api'
import { createArticle } from '@/tests/factories/article'
import { addEvidence, claimAt, submitVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { grantOf } from '@/tests/factories/granting'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const OTHER = 'https://other.example/a'

let desk: Desk
let claimId: string
let id: string

beforeEach(async () => {
  desk = await createDesk()
  claimId = await claimAt(desk.reviewer, await createArticle(desk.reviewer, TEXT))
  id = (await addEvidence(desk.reviewer, claimId)).source.id
})

function change(person: Person, body: object, headers = {}) {
  return sendCurrent(person, `PATCH /sources/${id}`, { body, headers })
}

async function stored() {
  const { title, url, revision } = await wholeDatabase().source.findUniqueOrThrow({ where: { id } })
  return { title, url, revision }
}

describe('a source', () => {
  it('is corrected by whoever added it and by editors, not by others', async () => {
    await submitVerdict(desk.reviewer, claimId)
    const before = await stored()
    expect(await refusal(change(desk.reviewer2, { title: 'Mine' }))).toMatchObject({ status: 403 })
    expect(await stored()).toEqual(before)
    for (const person of [desk.reviewer, desk.editor])
      await expectAnswer(200, sourceView, change(person, { title: person.name }))
    expect(await stored()).toEqual({ ...before, title: desk.editor.name, revision: before.revision + 2 })
  })

  it('is not corrected by who saw an earlier one', async () => {
    await expectAnswer(200, sourceView, change(desk.editor, { title: 'The records' }))
    const problem = await refusal(change(desk.reviewer, { title: 'Late' }, { 'if-match': '"1"' }))
    expect([problem.status, sourceView.parse(problem.current).title]).toEqual([409, 'The records'])
  })

  it('gets an address, the same again or none', async () => {
    for (const url of [OTHER, OTHER, null]) {
      await expectAnswer(200, sourceView, change(desk.reviewer, { url }))
      expect(await stored()).toMatchObject({ url })
    }
  })

  it('gets no address of another source, and none that is not of the web', async () => {
    await addEvidence(desk.reviewer, claimId, { source: { url: OTHER } })
    const before = await stored()
    for (const url of [OTHER, `${OTHER}#top`, 'ftp://other.example/a'])
      expect(await refusal(change(desk.reviewer, { url }))).toMatchObject({ status: 422, field: 'url' })
    expect(await stored()).toEqual(before)
  })

  it('gets no such address from whoever asks without a form either', async () => {
    const grant = grantOf('source:update', desk.reviewer)
    const changed = updateSource(grant, { id, revision: undefined }, { url: 'ftp://other.example/a' })
    expect(await changed).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'url' } })
  })
})
