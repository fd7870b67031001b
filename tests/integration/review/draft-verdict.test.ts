import { beforeEach, describe, expect, it } from 'vitest'
import { TEXT } from '@/tests/factories/annotating'
import { refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle } from '@/tests/factories/article'
import { claimAt, draftVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { whileHeld } from '@/tests/integration/setup/while-held'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { url } = useDatabase()

let desk: Desk
let claimId: string

beforeEach(async () => {
  desk = await createDesk()
  claimId = await claimAt(desk.reviewer, await createArticle(desk.reviewer, TEXT))
})

describe('a draft of a verdict', () => {
  it('is not saved over a change that is faster, not even at the last moment', async () => {
    const { id: verdictId } = await draftVerdict(desk.reviewer, claimId)
    const held = { sql: `UPDATE "Verdict" SET revision = revision + 1 WHERE id = $1`, values: [verdictId] }
    const body = { rating: 'refuted', evidenceIds: [] }
    const request = () => sendCurrent(desk.reviewer, `PATCH /verdicts/${verdictId}`, { body })
    expect((await whileHeld(url, held, { request })).status).toBe(409)
    expect(await wholeDatabase().verdictEvidence.count({ where: { verdictId } })).toBe(1)
  })

  it('keeps no password that is in an address of its rationale', async () => {
    const body = { rationale: 'I read it at https://ann:hunter2@archive.example/.' }
    const answer = await refusal(send(desk.reviewer, `POST /claims/${claimId}/verdicts`, { body }))
    expect(answer).toMatchObject({ status: 422, field: 'rationale' })
  })
})
