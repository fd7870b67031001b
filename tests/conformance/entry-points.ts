import { articlePage } from '@/lib/schema/api/article'
import { parseStetJson } from '@/tests/read-back/parse-stet-json'
import type { Check, Figure } from './check'
import { createCollection, type Collection } from './entry-points/collection'
import { faultsOfWatching } from './entry-points/control'
import { checkHeaders } from './entry-points/headers'
import { PICTURES } from './entry-points/hostile-pictures'
import { addUp, openAll } from './entry-points/open-all'
import { previewsOfCollected } from './entry-points/preview-blocks'
import { readEach } from './entry-points/read-each'
import { withRunningDesk, type RunningDesk } from './running-desk'
import { room, type Delivered, type Screen } from './entry-points/screen'
import { sendAnnotations } from './entry-points/send-annotations'
import { previewsOf, sendArticles } from './entry-points/send-articles'
import { sendImports } from './entry-points/send-imports'
import { sendPages } from './entry-points/send-pages'
import { store } from './entry-points/store'
import { withWatchers, type Watcher } from './entry-points/watched-product'
import { exportedPages } from './exported-pages'
import { withWatchedPages, type Effects } from './watched-browser'
import { exportOf } from './workspace'
import { readPayloads } from './xss-payloads'

/**
 * Payloads of cross-site scripting through every entry point of the import into the product as it is served, whose screens are
 * then opened in a real Chromium, under its content security policy and without it. Every element is hovered, focused
 * and clicked. Nothing of the payloads may run, and nothing but the product may be asked for anything.
 */
export const check: Check = async (corporaDir) => {
  const payloads = some(await readPayloads(corporaDir))
  return withRunningDesk('entry-points', (running) =>
    withWatchers(running, (watchers) => passThrough(running, watchers, payloads)),
  )
}

/** All of them. While the check itself is worked on, ENTRY_POINT_PAYLOADS takes as many of them, from all the lists. */
function some(payloads: readonly string[]): string[] {
  const wanted = Number(process.env['ENTRY_POINT_PAYLOADS'] ?? payloads.length)
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
      { name: 'entryPoints.payloads', value: payloads.length },
      ...figuresOfEntryPoints(delivered, collection),
      { name: 'entryPoints.blocks_that_differ', value: collection.blocks().length },
      { name: 'entryPoints.titles_listed', value: collection.words('title').length },
      { name: 'entryPoints.screens_opened', value: opened.screens },
      ...figuresOfScreens([...delivered.screens, ...screens]),
      { name: 'entryPoints.exports_opened', value: exported.documents },
      { name: 'entryPoints.originals_asked_for', value: headers.originals },
      { name: 'entryPoints.images_asked_for', value: headers.images },
      {
        name: 'entryPoints.pictures_with_a_page_opened',
        value: delivered.screens.filter(({ entryPoint }) => entryPoint === 'image_route').length,
        must: Object.values(PICTURES).filter(({ isPicture }) => isPicture).length,
      },
      { name: 'entryPoints.svg_kept', value: headers.svgKept, must: 0 },
      { name: 'entryPoints.scripts_run', value: opened.scripts + exported.scripts, must: 0 },
      { name: 'entryPoints.dialogs', value: opened.dialogs + exported.dialogs, must: 0 },
      { name: 'entryPoints.requests_elsewhere', value: opened.requests + exported.requests, must: 0 },
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
  for (const entryPoint of [sendImports, sendArticles, sendPages, sendAnnotations]) {
    const { counts, screens, articles } = await entryPoint(running, payloads)
    Object.assign(delivered.counts, counts)
    delivered.screens.push(...screens)
    delivered.articles.push(...articles)
  }
  return delivered
}

function figuresOfEntryPoints({ counts }: Delivered, collection: Collection): Figure[] {
  return [
    ...Object.entries(counts).map(([entryPoint, value]) => ({ name: `entryPoints.${entryPoint}`, value })),
    ...[...collection.counts].map(([entryPoint, { taken, refused }]) => ({
      name: `entryPoints.read_${entryPoint}`,
      value: refused === 0 ? taken : `${String(taken)} (${String(refused)} left nothing)`,
    })),
  ]
}

/** Screens by what they show, each opened once under either policy. */
function figuresOfScreens(screens: readonly Screen[]): Figure[] {
  const counts = new Map<string, number>()
  for (const { entryPoint } of screens) counts.set(entryPoint, (counts.get(entryPoint) ?? 0) + 1)
  return [...counts].map(([entryPoint, value]) => ({ name: `entryPoints.screens.${entryPoint}`, value }))
}

/** The list of articles, page by page. */
async function listScreens({ ask, screen }: RunningDesk): Promise<Screen[]> {
  const screens: Screen[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`
    screens.push({ entryPoint: 'list', path: screen(`/articles${from}`), ready: 'main li' })
    const { text } = await ask(`/articles${from === '' ? '?' : `${from}&`}limit=50`)
    cursor = articlePage.parse(JSON.parse(text)).nextCursor
  }
  return screens
}

type Exported = Effects & { documents: number; faults: string[] }

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
