import { describe, expect, it } from 'vitest'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { TEXT } from '@/tests/factories/annotating'
import { refusal, send } from '@/tests/factories/api'
import type { TestArticle } from '@/tests/factories/article'
import { sendExternal, type Sent } from '@/tests/factories/external-import'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDeskWithArticle } from '@/tests/integration/setup/desk-with-article'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk
let article: TestArticle
useDeskWithArticle((made) => ({ desk, article } = made))

const BRING = 'POST /annotation-imports'
const FILE = JSON.stringify({ text: TEXT, label: [[0, 28, 'fact']] })

async function expectNothingWritten(): Promise<void> {
  const where = { workspaceId: desk.workspaceId }
  expect(await wholeDatabase().annotation.count({ where })).toBe(0)
}

type Case = { name: string; sent: Sent; status: number; field: string }

describe('a file is refused', () => {
  it.each<Case>([
    { name: 'that is nothing we know', sent: { file: 'Dear diary' }, status: 422, field: 'file' },
    {
      name: 'with a tag that is not in the codebook',
      sent: { file: FILE, mapping: { fact: 'lie' } },
      status: 422,
      field: 'mapping',
    },
    {
      name: 'that nests without end',
      sent: { file: `${'['.repeat(100_000)}${']'.repeat(100_000)}` },
      status: 413,
      field: 'file',
    },
    {
      name: 'without an annotation',
      sent: { file: JSON.stringify({ text: TEXT, label: [] }) },
      status: 422,
      field: 'file',
    },
    {
      name: 'of more annotations than can come at once',
      sent: { file: JSON.stringify({ text: TEXT, label: Array(10_001).fill([0, 1, 'fact']) }) },
      status: 413,
      field: 'file',
    },
  ])('$name', async ({ sent, status, field }) => {
    const problem = await refusal(sendExternal(desk.reviewer, BRING, sent))
    expect([problem.status, problem.field]).toEqual([status, field])
    await expectNothingWritten()
  })

  it('that is not text', async () => {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array([0xff, 0xfe, 0x7b, 0x00])]), 'annotations.json')
    const { detail } = await refusal(send(desk.reviewer, BRING, { form }))
    expect(detail).toContain('UTF-8')
  })

  it('when a choice about it is not JSON', async () => {
    const form = new FormData()
    form.set('file', new Blob([FILE]), 'annotations.jsonl')
    form.set('mapping', '{')
    const { field } = await refusal(send(desk.reviewer, BRING, { form }))
    expect(field).toBe('mapping')
  })

  it('for an article of another workspace', async () => {
    const theirs = await createDesk()
    const sent = { file: FILE, mapping: { fact: 'fact' }, articleId: article.id }
    expect((await sendExternal(theirs.reviewer, BRING, sent)).status).toBe(404)
    await expectNothingWritten()
  })

  it('from a viewer', async () => {
    for (const call of [BRING, `${BRING}/preview`])
      expect((await sendExternal(desk.viewer, call, { file: FILE })).status).toBe(403)
  })
})
