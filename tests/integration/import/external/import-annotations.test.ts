import { describe, expect, it } from 'vitest'
import type { AnnotationView } from '@/lib/schema/annotation'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { annotationPage } from '@/lib/schema/annotation'
import { annotating, FIRST, REPEAT, SECOND, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { importExternal } from '@/tests/factories/external-import'
import type { Desk, Person } from '@/tests/factories/desk'
import { useDeskWithArticle } from '@/tests/integration/setup/desk-with-article'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk
let article: TestArticle
useDeskWithArticle((made) => ({ desk, article } = made))

function own() {
  return { workspaceId: desk.workspaceId }
}

const MAPPING = { claim: 'unsupported', fact: 'fact', opinion: 'opinion' }

/** A line of doccano, its offsets code points. */
function doccano(text: string, label: unknown[]): string {
  return JSON.stringify({ text, label })
}

async function list(person: Person, { id }: Pick<TestArticle, 'id'> = article): Promise<AnnotationView[]> {
  return (await expectAnswer(200, annotationPage, annotating({ id }).list(person))).items
}

function marks(items: readonly AnnotationView[]): string[] {
  return items.map(({ tag, anchor }) => `${tag} ${String(anchor.start)}-${String(anchor.end)}`)
}

describe('imported annotations', () => {
  it('stand where they stood, overlapping ones too, and are the member’s own', async () => {
    const after = TEXT.indexOf('for it')
    const file = doccano(TEXT, [
      [0, 28, 'fact'],
      [4, 40, 'opinion'],
      [0, 28, 'claim'],
      [after - 1, after + 5, 'claim'],
    ])
    const report = await importExternal(desk.reviewer, file, { mapping: MAPPING })
    expect(report.counts).toMatchObject({ created: 4, existed: 0, unplaced: 0 })
    expect(report.articles).toEqual([
      { articleId: article.id, title: TEXT.slice(0, 20), isNew: false, created: 4 },
    ])
    const items = await list(desk.reviewer)
    expect(marks(items).sort()).toEqual(
      [
        'fact 0-28',
        'opinion 4-40',
        'unsupported 0-28',
        `unsupported ${String(after)}-${String(after + 6)}`,
      ].sort(),
    )
    expect(new Set(items.map(({ member }) => member.memberId))).toEqual(new Set([desk.reviewer.memberId]))
    expect(items.filter(({ tag }) => tag !== 'opinion').every(({ claimId }) => claimId !== null)).toBe(true)
    expect(await list(desk.reviewer2)).toEqual([])
  })

  it('exist when the same file comes again, and nothing more is written', async () => {
    const file = doccano(TEXT, [
      [0, 28, 'fact'],
      [29, 40, 'opinion'],
    ])
    await importExternal(desk.reviewer, file, { mapping: MAPPING })
    const before = await wholeDatabase().event.count({ where: own() })
    const again = await importExternal(desk.reviewer, file, { mapping: MAPPING })
    expect(again.counts).toMatchObject({ created: 0, existed: 2 })
    expect(await list(desk.reviewer)).toHaveLength(2)
    expect(await wholeDatabase().event.count({ where: own() })).toBe(before)
  })

  it('say when the file itself has one twice, and that a note was not taken over', async () => {
    const region = (note: string) => [
      { id: note, type: 'labels', to_name: 'text', value: { start: 0, end: 28, labels: ['fact'] } },
      { id: note, type: 'textarea', to_name: 'text', value: { start: 0, end: 28, text: [note] } },
    ]
    const annotations = [
      { completed_by: { email: 'a@x.test' }, result: region('mine') },
      { result: region('other') },
    ]
    const report = await importExternal(desk.reviewer, [{ id: 7, data: { text: TEXT }, annotations }], {
      mapping: MAPPING,
    })
    expect(report.rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['created', null],
      ['existed', 'Row 1 applies the same tag to the same words. Its note was not imported.'],
    ])
    const [item] = await list(desk.reviewer)
    expect(item).toMatchObject({
      note: 'mine',
      origin: { tool: 'label-studio', id: 'mine', author: 'a@x.test' },
    })
  })

  it('report unknown labels, broken lines and what stands on no words', async () => {
    const file = [
      doccano(TEXT, [[0, 28, 'fact'], [29, 40, 'PER'], [5, 9_999, 'fact'], 'positive']),
      'no JSON',
      JSON.stringify({ label: [] }),
    ].join('\n')
    const report = await importExternal(desk.reviewer, file, { mapping: { ...MAPPING, opinion: null } })
    expect(report.counts).toEqual({
      created: 1,
      existed: 0,
      unplaced: 0,
      unmapped: 1,
      not_carried: 1,
      faulty: 3,
    })
    expect(report.rows.map(({ row, outcome }) => `${String(row)} ${outcome}`).sort()).toEqual(
      ['1 created', '1 unmapped', '1 faulty', '1 not_carried', '2 faulty', '3 faulty'].sort(),
    )
  })

  it('make an article of a text that is not here, once for equal texts, and find it the next time', async () => {
    const text = 'A new text. 😀 It has two sentences.\n\n\n  And a paragraph.'
    const file = [doccano(text, [[12, 13, 'fact']]), doccano(text, [[14, 35, 'opinion']])].join('\n')
    const first = await importExternal(desk.reviewer, file, { mapping: MAPPING })
    expect(first.articles).toMatchObject([{ isNew: true, created: 2 }])
    const [made] = first.articles
    const items = await list(desk.reviewer, { id: made?.articleId ?? '' })
    expect(items.map(({ anchor }) => anchor.exact)).toEqual(['😀', 'It has two sentences.'])
    const again = await importExternal(desk.reviewer, file, { mapping: MAPPING })
    expect(again.articles).toMatchObject([{ articleId: made?.articleId, isNew: false, created: 0 }])
    expect(again.counts.existed).toBe(2)
  })

  it('make no article when all its labels are left out', async () => {
    const before = await wholeDatabase().article.count({ where: own() })
    const report = await importExternal(desk.reviewer, doccano('Another text.', [[0, 3, 'PER']]), {
      mapping: { PER: null },
    })
    expect(report.counts).toMatchObject({ created: 0 })
    expect(await wholeDatabase().article.count({ where: own() })).toBe(before)
  })

  it('go to the article that was chosen, or nowhere where a text was left out', async () => {
    const other = await createArticle(desk.reviewer, 'Something else. The bridge cost two million. The end.')
    const file = [doccano(TEXT, [[0, 28, 'fact']]), doccano('Left out.', [[0, 4, 'fact']])].join('\n')
    const targets = { 1: other.id, 2: null }
    const report = await importExternal(desk.reviewer, file, { mapping: MAPPING, targets })
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['created', 'unplaced'])
    expect((await list(desk.reviewer, other)).map(({ anchor }) => anchor.exact)).toEqual([
      'The bridge cost two million.',
    ])
  })

  it('wait for a yes where the words have changed, and tell what they were', async () => {
    const quote = 'The big bridge has cost about two million.'
    const report = await importExternal(desk.reviewer, hypothesisRows([{ exact: quote, tags: ['claim'] }]), {
      mapping: MAPPING,
      articleId: (await createArticle(desk.reviewer, 'The bridge has cost two million. It is ugly.')).id,
    })
    expect(report.rows).toMatchObject([{ outcome: 'created', status: 'fuzzy' }])
    expect(report.toConfirm).toBe(1)
    const [item] = await list(desk.reviewer, { id: report.articles[0]?.articleId ?? '' })
    expect(item?.anchor).toMatchObject({ status: 'fuzzy', was: quote })
  })

  it('come from Hypothesis by address, with replies and page notes told of', async () => {
    await wholeDatabase().article.update({
      where: { id: article.id },
      data: { url: 'https://news.example/bridge', normalizedUrl: 'https://news.example/bridge' },
    })
    const file = hypothesisRows([
      { exact: 'It is ugly.', tags: ['opinion'], text: 'Says who?' },
      { exact: 'The bridge cost two million.', prefix: 'it.\n\n', tags: ['claim', 'fact'] },
      { exact: 'The bridge cost two million.', tags: ['fact'] },
      { exact: 'It was pretty, they said.', tags: ['fact'] },
      { exact: 'It is ugly.', tags: [], references: ['x'] },
      { tags: ['fact'] },
    ])
    const report = await importExternal(desk.reviewer, file, { mapping: MAPPING })
    expect(report.rows.map(({ row, outcome }) => `${String(row)} ${outcome}`)).toEqual([
      '1 created',
      '2 created',
      '2 created',
      '3 unplaced',
      '4 unplaced',
      '5 not_carried',
      '6 not_carried',
    ])
    const items = await list(desk.reviewer)
    expect(marks(items).sort()).toEqual([
      `fact ${String(REPEAT.start)}-${String(REPEAT.end)}`,
      `opinion ${String(SECOND.start)}-${String(SECOND.end)}`,
      `unsupported ${String(REPEAT.start)}-${String(REPEAT.end)}`,
    ])
    expect(items[0]).toMatchObject({
      note: 'Says who?',
      origin: {
        tool: 'hypothesis',
        id: 'h1',
        author: 'maya@hypothes.is',
        createdAt: '2024-05-01T10:00:00.000Z',
      },
    })
  })

  it.each(['json', 'jsonld'])('come back whole from our own %s export', async (format) => {
    const { annotate } = annotating(article)
    await annotate(desk.reviewer, { ...FIRST, tag: 'fact', note: 'A note.' })
    await annotate(desk.reviewer, { ...REPEAT, tag: 'fact' })
    await annotate(desk.reviewer, { start: 4, end: 40, tag: 'opinion' })
    const file = (await send(desk.reviewer, `GET /articles/${article.id}/export?format=${format}`)).text
    const report = await importExternal(desk.reviewer2, file, { mapping: MAPPING })
    expect(report.counts).toEqual({
      created: 3,
      existed: 0,
      unplaced: 0,
      unmapped: 0,
      not_carried: 0,
      faulty: 0,
    })
    const told = (items: AnnotationView[]) => items.map(({ tag, note, anchor }) => ({ tag, note, anchor }))
    const own = (await list(desk.reviewer)).filter(({ member }) => member.memberId === desk.reviewer.memberId)
    const theirs = (await list(desk.reviewer2)).filter(
      ({ member }) => member.memberId === desk.reviewer2.memberId,
    )
    expect(told(theirs)).toEqual(told(own))
  })

  it('are known by their id there, wherever a person has put them since', async () => {
    const file = hypothesisRows([{ exact: 'It is ugly.', tags: ['opinion'] }])
    const choices = { mapping: MAPPING, articleId: article.id }
    await importExternal(desk.reviewer, file, choices)
    const [item] = await list(desk.reviewer)
    const moved = await sendCurrent(desk.reviewer, `PUT /annotations/${item?.id ?? ''}/anchor`, {
      body: FIRST,
    })
    expect(moved.status, moved.text).toBe(200)
    expect((await importExternal(desk.reviewer, file, choices)).counts).toMatchObject({
      created: 0,
      existed: 1,
    })
  })

  it('are told of in the log, each with its tool', async () => {
    await importExternal(
      desk.reviewer,
      doccano(TEXT, [
        [0, 28, 'fact'],
        [29, 40, 'opinion'],
      ]),
      { mapping: MAPPING },
    )
    const events = await wholeDatabase().event.findMany({
      where: { ...own(), action: 'annotation.create' },
    })
    expect(events.map(({ after }) => after)).toMatchObject([{ from: 'doccano' }, { from: 'doccano' }])
  })
})

type Row = { exact?: string; prefix?: string; tags: string[]; text?: string; references?: string[] }

function hypothesisRows(rows: readonly Row[]) {
  const uri = 'https://news.example/bridge'
  return {
    total: rows.length,
    rows: rows.map(({ exact, prefix = '', tags, text = '', references }, index) => ({
      id: `h${String(index + 1)}`,
      created: '2024-05-01T10:00:00.000000+00:00',
      user: 'acct:maya@hypothes.is',
      uri,
      text,
      tags,
      ...(references && { references }),
      document: { title: ['The bridge'] },
      target: [
        {
          source: uri,
          ...(exact !== undefined && {
            selector: [
              { type: 'TextPositionSelector', start: 4000, end: 4010 },
              { type: 'TextQuoteSelector', exact, prefix, suffix: '' },
            ],
          }),
        },
      ],
    })),
  }
}
