import { parseStetJson } from '@/tests/read-back/parse-stet-json'
import { createDesk, type Desk } from '@/tests/factories/desk'
import type { Check } from './check'
import { exportedPages } from './exported-pages'
import { inParallel } from './in-parallel'
import { withPayloadEverywhere } from './payload-everywhere'
import { readPayloads } from './xss-payloads'
import { annotateParagraphs, exportOf, importArticle } from './workspace'
import { withWatchedPages, type Effects, type Watch } from './watched-browser'

/** A line that must be seen to run, lest the check pass because it sees nothing. */
const CONTROL =
  '<!doctype html><img src="/x.png"><p onclick="alert(1)">x</p><a href="javascript:alert(2)">y</a><script>alert(3)</script>'

const EFFECTS = ['scripts', 'dialogs', 'requests'] as const

/**
 * Payloads of cross-site scripting, imported as HTML and as text and written into every field that an export shows;
 * the exports are opened in a real Chromium, with their content security policy and without it, and every element is
 * hovered, focused and clicked. Nothing may run and nothing may be asked for.
 */
export const check: Check = async (corporaDir) => {
  const payloads = await readPayloads(corporaDir)
  const cases = payloads.flatMap((payload) => [
    { payload, kind: 'html' as const },
    { payload, kind: 'text' as const },
  ])
  const desk = await createDesk()
  return withWatchedPages(3, async (watches) => {
    const faults = await faultsOfTheWatch(watches)
    const outcomes = await inParallel(watches, inChunks(cases, 8), (chunk, watch) =>
      tryCases(desk, chunk, watch),
    )
    const total = outcomes.reduce(addTallies)
    return {
      figures: [
        { name: 'xss.payloads', value: payloads.length },
        { name: 'xss.refused_as_empty', value: total.refused },
        { name: 'xss.documents_opened', value: total.documents },
        { name: 'xss.scripts_run', value: total.scripts, must: 0 },
        { name: 'xss.dialogs', value: total.dialogs, must: 0 },
        { name: 'xss.requests', value: total.requests, must: 0 },
      ],
      faults: [...faults, ...total.faults],
    }
  })
}

type Tally = Effects & { refused: number; documents: number; faults: string[] }

function addTallies(a: Tally, b: Tally): Tally {
  return {
    refused: a.refused + b.refused,
    documents: a.documents + b.documents,
    scripts: a.scripts + b.scripts,
    dialogs: a.dialogs + b.dialogs,
    requests: a.requests + b.requests,
    faults: [...a.faults, ...b.faults],
  }
}

function inChunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}

/** A watch that sees nothing would pass everything: each must notice all that the control page does. */
async function faultsOfTheWatch(watches: readonly Watch[]): Promise<string[]> {
  const controls = await Promise.all(watches.map((watch) => watch(['<!doctype html>', CONTROL])))
  return controls.flatMap((effects) =>
    EFFECTS.filter((effect) => effects[effect] === 0).map(
      (effect) => `The browser did not notice the ${effect} of the control page`,
    ),
  )
}

type Case = { payload: string; kind: 'html' | 'text' }

/** Opens what the cases end up in, all at once; only when that does anything, one by one to find which it was. */
async function tryCases(desk: Desk, cases: readonly Case[], watch: Watch): Promise<Tally> {
  const documents: { name: string; source: string }[] = []
  const lost: string[] = []
  let refused = 0
  for (const one of cases) {
    const sources = Object.entries(await pagesOf(desk, one))
    if (sources.length === 0) refused += 1
    // Of HTML nothing may be left; every text here has words.
    if (sources.length === 0 && one.kind === 'text')
      lost.push(`${JSON.stringify(one.payload)} was refused as text`)
    const origin = `${JSON.stringify(one.payload.slice(0, 120))} imported as ${one.kind}`
    documents.push(...sources.map(([kind, source]) => ({ name: `${kind} of ${origin}`, source })))
  }
  const effects = await watch(documents.map(({ source }) => source))
  const guilty = EFFECTS.some((effect) => effects[effect] > 0) ? documents : []
  const faults =
    guilty.length === 0 ? [] : [`${String(documents.length)} documents together: ${JSON.stringify(effects)}`]
  for (const { name, source } of guilty) {
    const own = await watch([source])
    if (EFFECTS.some((effect) => own[effect] > 0)) faults.push(`${name}: ${JSON.stringify(own)}`)
  }
  return { ...effects, refused, documents: documents.length, faults: [...lost, ...faults] }
}

/** The pages that a payload ends up in; none when an import leaves nothing of it. */
async function pagesOf(desk: Desk, { payload, kind }: Case): Promise<Record<string, string>> {
  const title = payload.replaceAll(/\s+/g, ' ').trim().slice(0, 200)
  const article = await importArticle(desk, { [kind]: payload, title })
  if (!article) return {}
  await annotateParagraphs(desk, article, payload)
  const model = parseStetJson(await exportOf(desk, article, 'json'))
  if (!model.ok) throw new Error(`The JSON export of ${JSON.stringify(payload)}: ${model.failure.message}`)
  return exportedPages(withPayloadEverywhere(model.value, payload))
}
