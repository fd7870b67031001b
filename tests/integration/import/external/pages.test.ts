import { beforeEach, expect, it } from 'vitest'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { importExternal, previewExternal } from '@/tests/factories/external-import'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
})

const HTML =
  '<div><h1>The bridge &amp; the 🚢</h1><p>It cost two million.</p><script>alert(1)</script>' +
  '<p onclick="alert(1)">It is <b>ugly</b>.</p><p>It cost two million.</p></div>'

function region(id: string, path: string, more: object) {
  return {
    id,
    type: 'hypertextlabels',
    to_name: 'html',
    value: { start: `${path}/text()[1]`, end: `${path}/text()[1]`, hypertextlabels: ['Claim'], ...more },
  }
}

function task(html: string, result: object[]) {
  return { id: 5, data: { html }, annotations: [{ completed_by: 1, result }] }
}

const RESULT = [
  // The same words twice: only the path tells which.
  region('a', '/div[1]/p[3]', { startOffset: 0, endOffset: 20, text: 'It cost two million.' }),
  region('b', '/div[1]/p[2]', {
    end: '/div[1]/p[2]/b[1]/text()[1]',
    startOffset: 0,
    endOffset: 4,
    text: 'It is ugly',
  }),
  region('c', '/div[9]', {
    startOffset: 0,
    endOffset: 6,
    globalOffsets: { start: 4, end: 10 },
    text: 'bridge',
  }),
  region('d', '/div[9]', { startOffset: 0, endOffset: 20, text: 'It cost two million.' }),
]

it('a page in a task becomes an article, in which its regions stand where their paths lead', async () => {
  const preview = await previewExternal(desk.reviewer, [task(HTML, RESULT)])
  expect(preview.documents).toMatchObject([
    { hasText: true, name: 'The bridge & the 🚢', target: { kind: 'new', title: 'The bridge & the 🚢' } },
  ])
  const report = await importExternal(desk.reviewer, [task(HTML, RESULT)], {
    mapping: { Claim: 'unsupported' },
  })
  expect(report.rows.map(({ outcome, status, quote }) => [outcome, status, quote])).toEqual([
    ['created', 'exact', 'It cost two million.'],
    ['created', 'exact', 'It is ugly'],
    ['created', 'exact', 'bridge'],
    ['unplaced', null, 'It cost two million.'],
  ])
  const version = await wholeDatabase().articleVersion.findFirstOrThrow({
    where: { workspaceId: desk.workspaceId },
  })
  expect(version.text).toBe(
    'The bridge & the 🚢\n\nIt cost two million.\n\nIt is ugly.\n\nIt cost two million.',
  )
  expect(JSON.stringify(version.document)).toContain('heading')
  const anchors = await wholeDatabase().anchor.findMany({
    where: { workspaceId: desk.workspaceId },
    orderBy: { start: 'asc' },
  })
  expect(anchors.map(({ start, end }) => [start, version.text.slice(start ?? 0, end ?? 0)])).toEqual([
    [4, 'bridge'],
    [43, 'It is ugly'],
    [56, 'It cost two million.'],
  ])
})

it('a page that was imported is known again by its text', async () => {
  const mapping = { Claim: 'unsupported' }
  await importExternal(desk.reviewer, [task(HTML, RESULT)], { mapping })
  const again = await importExternal(desk.reviewer, [task(HTML, RESULT)], { mapping })
  expect(again.counts).toMatchObject({ created: 0, existed: 3, unplaced: 1 })
  expect(again.articles).toMatchObject([{ isNew: false }])
})

it('a page of which no article can be made is told of, and its annotations can go to another', async () => {
  const deep = `${'<div>'.repeat(3_000)}It cost two million.${'</div>'.repeat(3_000)}`
  const one = region('a', '/div[1]', { startOffset: 0, endOffset: 20, text: 'It cost two million.' })
  const preview = await previewExternal(desk.reviewer, [task(deep, [one]), task(HTML, RESULT)])
  expect(preview.documents).toMatchObject([
    { hasText: false, target: { kind: 'none' } },
    { hasText: true, target: { kind: 'new' } },
  ])
  expect(preview.remarks).toMatchObject([{ row: 1, outcome: 'faulty' }])
  expect(preview.remarks[0]?.reason).toContain('No article can be made of the page')
})
