import { Client } from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { foldForSearch } from '@/lib/core/text/fold-for-search'
import { articlePage } from '@/lib/schema/api/article'
import { articleContent } from '@/lib/schema/article'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { createArticle } from '@/tests/factories/article'
import { createDesk } from '@/tests/factories/desk'
import { post } from '@/tests/factories/importing'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const database = useDatabase()

describe('the list', () => {
  it('pages through every article once, newest first, and finds by title as it is written', async () => {
    const place = await createDesk()
    for (const title of ['100% sure', '100 percent', 'Bridge_2', 'Bridges']) {
      await expectAnswer(201, articleContent, post(place.reviewer, { title, text: `About ${title}.` }))
    }
    const first = await expectAnswer(200, articlePage.strict(), send(place.viewer, 'GET /articles?limit=3'))
    expect(first.items.map(({ title }) => title)).toEqual(['Bridges', 'Bridge_2', '100 percent'])
    const rest = await expectAnswer(
      200,
      articlePage,
      send(place.viewer, `GET /articles?limit=3&cursor=${first.nextCursor ?? ''}`),
    )
    expect(rest).toMatchObject({ items: [{ title: '100% sure' }], nextCursor: null })
    const titles = async (search: string) => {
      const { items } = await expectAnswer(
        200,
        articlePage,
        send(place.viewer, `GET /articles?search=${encodeURIComponent(search)}`),
      )
      return items.map(({ title }) => title)
    }
    // A sign is no word, so that the text search finds the number.
    expect(await titles('100%')).toEqual(['100 percent', '100% sure'])
    expect(await titles('0% s')).toEqual(['100% sure'])
    expect(await titles('e_2')).toEqual(['Bridge_2'])
    expect(await titles('BRIDGE')).toEqual(['Bridges', 'Bridge_2'])
    expect(await refusal(send(place.viewer, 'GET /articles?cursor=bm9uZQ'))).toMatchObject({
      status: 422,
      field: 'cursor',
    })
  })

  it.each([
    ['Café Déjà Vu report', 'cafe deja'],
    ['The mayor’s plan', "mayor's"],
    ['Łódź and the smørrebrød', 'lodz AND the smorrebrod'],
    ['İstanbul in der Straße', 'istanbul in der strasse'],
    ['٢٠٢٤ مُحَمَّد', '2024 محمد'],
    ['Non\u2011breaking ﬁnal', 'non-breaking final'],
  ])('finds %s by %s', async (title, search) => {
    const { reviewer, viewer } = await createDesk()
    await expectAnswer(201, articleContent, post(reviewer, { title, text: 'Its text.' }))
    await expectAnswer(201, articleContent, post(reviewer, { title: 'Another', text: 'Another text.' }))
    const call = `GET /articles?search=${encodeURIComponent(search)}`
    const { items } = await expectAnswer(200, articlePage, send(viewer, call))
    expect(items.map((item) => item.title)).toEqual([title])
  })

  it('compares in the database as in the browser', async () => {
    await createDesk()
    const letters = 'aZéÉøßẞæŒþłđıİςΣйЙём각מּםأإٱکی٤۴४４ﬁﬀ’“”‑–«»´`″ \u00a0\u00ad\u200d\u0301'
    const written = [...Array.from(letters), letters, letters.toUpperCase()]
    const client = new Client({ connectionString: database.url })
    await client.connect()
    try {
      const { rows } = await client.query<{ folded: string }>(
        'SELECT "foldForSearch"(w) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS t (w, n) ORDER BY n',
        [written],
      )
      expect(rows.map(({ folded }) => folded)).toEqual(written.map((one) => foldForSearch(one).text))
    } finally {
      await client.end()
    }
  })

  it('asks the database as often for thirty articles as for one', async () => {
    const place = await createDesk()
    const query = vi.spyOn(Client.prototype, 'query')
    const countQueries = async () => {
      query.mockClear()
      await expectAnswer(200, articlePage, send(place.editor, 'GET /articles'))
      return query.mock.calls.length
    }
    await createArticle(place.reviewer, 'Only one.')
    const forOne = await countQueries()
    for (let n = 0; n < 29; n++) await createArticle(place.reviewer, `Number ${String(n)}.`)
    expect(await countQueries()).toBe(forOne)
    expect(forOne).toBeGreaterThan(1)
    expect(forOne).toBeLessThan(10)
  })
})
