import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { articlePage } from '@/lib/schema/api/article'
import { articleContent } from '@/lib/schema/article'
import { expectAnswer, send, sendCurrent } from '@/tests/factories/api'
import { createArticle } from '@/tests/factories/article'
import { capture } from '@/tests/factories/capturing'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { post } from '@/tests/factories/importing'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

async function find(person: Person, search: string) {
  const call = `GET /articles?search=${encodeURIComponent(search)}`
  return (await expectAnswer(200, articlePage, send(person, call))).items
}

async function add({ reviewer }: Desk, text: string, language: string) {
  return expectAnswer(201, articleContent, post(reviewer, { title: 'Untitled', text, language }))
}

describe('articles are found by their text', () => {
  it.each([
    {
      language: 'en',
      text: 'The council decided on the Café Déjà Vu.',
      search: 'cafe deja',
      words: ['Café', 'Déjà'],
    },
    {
      language: 'en',
      text: 'They were running the ferries.',
      search: 'ferry run',
      words: ['running', 'ferries'],
    },
    {
      language: 'en',
      text: 'The harbour master’s report.',
      search: "master's rep",
      words: ['master', 'report'],
    },
    { language: 'de', text: 'Die Häuser wurden verkauft.', search: 'hauser', words: ['Häuser'] },
    { language: 'de', text: 'Die großen Brücken.', search: 'grosse brücke', words: ['großen', 'Brücken'] },
    {
      language: 'es',
      text: 'Las elecciones fueron limpias.',
      search: 'eleccion limpio',
      words: ['elecciones', 'limpias'],
    },
    { language: 'ar', text: 'نشر مُحَمَّد التقرير، ثم سافر.', search: 'محمد', words: ['مُحَمَّد'] },
    { language: 'ru', text: 'Старые мосты закрыли.', search: 'мост', words: ['мосты'] },
    { language: 'ja', text: '東京の新しい橋は三月に開通した。', search: '新しい橋', words: ['新しい橋'] },
    { language: 'th', text: 'สะพานเก่ามาก', search: 'เก่า', words: ['เก่า'] },
    { language: 'xx', text: 'Borano kalibe tunore.', search: 'kalib', words: ['kalibe'] },
  ])('$language: $text, by $search', async ({ language, text, search, words }) => {
    const desk = await createDesk()
    const { id } = await add(desk, text, language)
    await createArticle(desk.reviewer, 'Something else altogether.')
    const found = await find(desk.viewer, search)
    expect(found.map((item) => item.id)).toEqual([id])
    const { hit } = found[0] ?? {}
    expect(text).toContain(hit?.text ?? 'no passage')
    expect(hit?.marks.map(({ start, end }) => hit.text.slice(start, end))).toEqual(words)
  })

  it('by a phrase, and without a word', async () => {
    const desk = await createDesk()
    const first = await add(desk, 'The old bridge stands.', 'en')
    const second = await add(desk, 'The bridge is old.', 'en')
    const ids = async (search: string) => (await find(desk.editor, search)).map(({ id }) => id)
    expect(await ids('"old bridge"')).toEqual([first.id])
    expect(await ids('bridge -stands')).toEqual([second.id])
    expect(await ids('bridge stands OR old')).toEqual([second.id, first.id])
    for (const odd of ["'", '"', '-', '\\', "a'b:*", '&', '()', '!']) await find(desk.editor, odd)
  })

  it('in the current version only, and in the language that the article has now', async () => {
    const desk = await createDesk()
    const article = await createArticle(desk.reviewer, 'Once upon a time, long ago, the ferries were slow.')
    await capture(desk.reviewer, article, 'Once upon a time, long ago, the trains were slow.')
    expect(await find(desk.editor, 'ferries')).toEqual([])
    expect(await find(desk.editor, 'train')).toHaveLength(1)
    expect(await find(desk.editor, 'training')).toHaveLength(1)
    const body = { title: 'Renamed', language: 'xx' }
    expect((await sendCurrent(desk.editor, `PATCH /articles/${article.id}`, { body })).status).toBe(200)
    expect(await find(desk.editor, 'training')).toEqual([])
    expect(await find(desk.editor, 'renamed')).toHaveLength(1)
  })

  it('also where article and version were written at once', async () => {
    const desk = await createDesk()
    const { id } = await createArticle(desk.reviewer, 'The ferries were slow.')
    const [articleId, versionId] = [randomUUID(), randomUUID()]
    await wholeDatabase().$executeRaw`
      WITH version AS (
        INSERT INTO "ArticleVersion" SELECT copy.* FROM "ArticleVersion" v, jsonb_populate_record(v,
          jsonb_build_object('id', ${versionId}::uuid, 'articleId', ${articleId}::uuid)) copy WHERE v."articleId" = ${id}::uuid
      )
      INSERT INTO "Article" SELECT copy.* FROM "Article" a, jsonb_populate_record(a,
        jsonb_build_object('id', ${articleId}::uuid, 'currentVersionId', ${versionId}::uuid)) copy WHERE a.id = ${id}::uuid`
    expect((await find(desk.editor, 'ferry')).map((found) => found.id).sort()).toEqual([id, articleId].sort())
  })

  it('in no other workspace', async () => {
    const [desk, other] = [await createDesk(), await createDesk()]
    await createArticle(desk.reviewer, 'Only here: xylophone.')
    expect(await find(other.editor, 'xylophone')).toEqual([])
  })

  it('also when it has more different words than an index entry holds', async () => {
    const desk = await createDesk()
    // More than the megabyte that a tsvector can hold.
    const words = Array.from({ length: 24_000 }, (_, index) => `w${String(index)}${'long'.repeat(12)}`)
    const { id } = await createArticle(desk.reviewer, words.join(' '))
    const [found] = await find(desk.editor, 'w24long')
    expect(found?.id).toBe(id)
  })
})
