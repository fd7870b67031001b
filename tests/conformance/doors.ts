import { articlePage } from '@/lib/schema/api/article'
import { parseStetJson } from '@/tests/read-back/parse-stet-json'
import type { Check, Figure } from './check'
import { createCollection, type Collection } from './doors/collection'
import { faultsOfWatching } from './doors/control'
import { checkHeaders } from './doors/headers'
import { PICTURES } from './doors/hostile-pictures'
import { addUp, openAll } from './doors/open-all'
import { previewsOfCollected } from './doors/preview-blocks'
import { readEach } from './doors/read-each'
import { withRunningDesk, type RunningDesk } from './running-desk'
import { room, type Delivered, type Screen } from './doors/screen'
import { sendAnnotations } from './doors/send-annotations'
import { previewsOf, sendArticles } from './doors/send-articles'
import { sendImports } from './doors/send-imports'
import { sendPages } from './doors/send-pages'
import { store } from './doors/store'
import { withWatchers, type Watcher } from './doors/watched-product'
import { exportedPages } from './exported-pages'
import { withWatchedPages, type Deeds } from './watched-browser'
import { exportOf } from './workspace'
import { readPayloads } from './xss-payloads'

/**
 * Payloads of cross-site scripting through every door of the import into the product as it is served, whose screens are
 * then opened in a real Chromium, under its content security policy and without it. Every element is hovered, focused
 * and clicked. Nothing of the payloads may run, and nothing but the product may be asked for anything.
 */
export const check: Check = async (corporaDir) => {
  const payloads = some(await readPayloads(corporaDir))
  return withRunningDesk('doors', (running) =>
    withWatchers(running, (watchers) => passThrough(running, watchers, payloads)),
  )
}

/** All of them. While the check itself is worked on, DOORS_PAYLOADS takes as many of them, from all the lists. */
function some(payloads: readonly string[]): string[] {
  const wanted = Number(process.env['DOORS_PAYLOADS'] ?? payloads.length)
  const step = payloads.length / Math.min(wanted, payloads.length)
  return payloads.filter((_, index) => Math.floor(index % step) === 0)
}

async function passThrough(running: RunningDesk, watchers: readonly Watcher[], payloads: readonly string[]) {
  const collection = createCollection()
  const control = { path: running.screen('/articles'), ready: 'h1' }
  const unseen = await Promise.all(watchers.map((watcher) => faultsOfWatching(watcher, control)))
  // The readers keep this process busy, and the screens the browser.
  const [{ delivered, openedFirst }, stored] = await Promise.all([
    deliverAndOpen(running, watchers, payloads),
    readEach(payloads, collection).then(() => store(collection, running.desk.reviewer)),
  ])
  const screens = [
    ...stored.rooms.map((id) => room('read_each', running.screen(`/articles/${id}`))),
    ...previewsOf(running, payloads),
    ...previewsOfCollected(running, collection),
    ...(await listScreens(running)),
  ]
  const opened = addUp(openedFirst, await openAll(watchers, screens))
  const exported = await openExports(running, [...delivered.articles, ...stored.rooms])
  const headers = await checkHeaders(running)
  return {
    figures: [
      { name: 'doors.payloads', value: payloads.length },
      ...figuresOfDoors(delivered, collection),
      { name: 'doors.blocks_that_differ', value: collection.blocks().length },
      { name: 'doors.titles_listed', value: collection.words('title').length },
      { name: 'doors.screens_opened', value: opened.screens },
      ...figuresOfScreens([...delivered.screens, ...screens]),
      { name: 'doors.exports_opened', value: exported.documents },
      { name: 'doors.originals_asked_for', value: headers.originals },
      { name: 'doors.images_asked_for', value: headers.images },
      {
        name: 'doors.pictures_with_a_page_opened',
        value: delivered.screens.filter(({ door }) => door === 'image_route').length,
        must: Object.values(PICTURES).filter(({ isPicture }) => isPicture).length,
      },
      { name: 'doors.svg_kept', value: headers.svgKept, must: 0 },
      { name: 'doors.scripts_run', value: opened.scripts + exported.scripts, must: 0 },
      { name: 'doors.dialogs', value: opened.dialogs + exported.dialogs, must: 0 },
      { name: 'doors.requests_elsewhere', value: opened.requests + exported.requests, must: 0 },
    ],
    faults: [...unseen.flat(), ...opened.faults, ...exported.faults, ...headers.faults],
  }
}

async function deliverAndOpen(
  running: RunningDesk,
  watchers: readonly Watcher[],
  payloads: readonly string[],
) {
  const delivered = await deliver(running, payloads)
  return { delivered, openedFirst: await openAll(watchers, delivered.screens) }
}

async function deliver(running: RunningDesk, payloads: readonly string[]): Promise<Delivered> {
  const delivered: Delivered = { counts: {}, screens: [], articles: [] }
  for (const door of [sendImports, sendArticles, sendPages, sendAnnotations]) {
    const { counts, screens, articles } = await door(running, payloads)
    Object.assign(delivered.counts, counts)
    delivered.screens.push(...screens)
    delivered.articles.push(...articles)
  }
  return delivered
}

function figuresOfDoors({ counts }: Delivered, collection: Collection): Figure[] {
  return [
    ...Object.entries(counts).map(([door, value]) => ({ name: `doors.${door}`, value })),
    ...[...collection.counts].map(([door, { taken, refused }]) => ({
      name: `doors.read_${door}`,
      value: refused === 0 ? taken : `${String(taken)} (${String(refused)} left nothing)`,
    })),
  ]
}

/** Screens by what they show, each opened once under either policy. */
function figuresOfScreens(screens: readonly Screen[]): Figure[] {
  const counts = new Map<string, number>()
  for (const { door } of screens) counts.set(door, (counts.get(door) ?? 0) + 1)
  return [...counts].map(([door, value]) => ({ name: `doors.screens.${door}`, value }))
}

/** The list of articles, page by page. */
async function listScreens({ ask, screen }: RunningDesk): Promise<Screen[]> {
  const screens: Screen[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`
    screens.push({ door: 'list', path: screen(`/articles${from}`), ready: 'main li' })
    const { text } = await ask(`/articles${from === '' ? '?' : `${from}&`}limit=50`)
    cursor = articlePage.parse(JSON.parse(text)).nextCursor
  }
  return screens
}

type Exported = Deeds & { documents: number; faults: string[] }

/** What the articles are exported as, opened as a reader of the files would. */
async function openExports({ desk }: RunningDesk, articles: readonly string[]): Promise<Exported> {
  return withWatchedPages(1, async ([watch]) => {
    const exported: Exported = { documents: 0, scripts: 0, dialogs: 0, requests: 0, faults: [] }
    for (const id of articles) {
      const model = parseStetJson(await exportOf(desk, { id }, 'json'))
      if (!model.ok || !watch) throw new Error(`The export of ${id} cannot be read.`)
      for (const [kind, source] of Object.entries(exportedPages(model.value))) {
        const { scripts, dialogs, requests } = await watch([source])
        exported.documents += 1
        exported.scripts += scripts
        exported.dialogs += dialogs
        exported.requests += requests
        if (scripts + dialogs + requests > 0) exported.faults.push(`${kind} of the article ${id}`)
      }
    }
    return exported
  })
}
