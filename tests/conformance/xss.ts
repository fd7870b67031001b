import { z } from 'zod'
import { parseStetJson } from '@/lib/core/formats/json/parse-stet-json'
import { html } from '@/lib/core/formats/html'
import { md } from '@/lib/core/formats/md'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { render } from '@/tests/read-back/markdown'
import { serialize } from 'parse5'
import type { Check } from './check'
import { listCorpus, readCorpus } from './corpora'
import { inParallel } from './in-parallel'
import { withPayloadEverywhere } from './payload-everywhere'
import { annotateParagraphs, exportOf, importArticle } from './workspace'
import { withWatchedPages, type Deeds, type Watch } from './watched-browser'

const titledCases = z.array(z.object({ payload: z.string() })).min(1)
const FOLDER = 'xss'

/** A line that must be seen to run, lest the check pass because it sees nothing. */
const CONTROL =
  '<!doctype html><img src="/x.png"><p onclick="alert(1)">x</p><a href="javascript:alert(2)">y</a><script>alert(3)</script>'

const DEEDS = ['scripts', 'dialogs', 'requests'] as const

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
    const outcomes = await inParallel(watches, cases, (one, watch) => tryCase(desk, one, watch))
    const pages = outcomes.flat()
    for (const { name, ...deeds } of pages)
      for (const deed of DEEDS) if (deeds[deed] > 0) faults.push(`${name}: ${String(deeds[deed])} ${deed}`)
    return {
      figures: [
        { name: 'xss.payloads', value: payloads.length },
        { name: 'xss.refused_as_empty', value: outcomes.filter(({ length }) => length === 0).length },
        { name: 'xss.pages_opened', value: pages.length },
        { name: 'xss.scripts_run', value: sumOf(pages.map(({ scripts }) => scripts)), must: 0 },
        { name: 'xss.dialogs', value: sumOf(pages.map(({ dialogs }) => dialogs)), must: 0 },
        { name: 'xss.requests', value: sumOf(pages.map(({ requests }) => requests)), must: 0 },
      ],
      faults,
    }
  })
}

/** A watch that sees nothing would pass everything: each must notice all that the control page does. */
async function faultsOfTheWatch(watches: readonly Watch[]): Promise<string[]> {
  const controls = await Promise.all(watches.map((watch) => watch(CONTROL)))
  return controls.flatMap((deeds) =>
    DEEDS.filter((deed) => deeds[deed] === 0).map(
      (deed) => `The browser did not notice the ${deed} of the control page`,
    ),
  )
}

async function readPayloads(corporaDir: string): Promise<string[]> {
  const files = await listCorpus(corporaDir, FOLDER)
  const lists = await Promise.all(
    files.map(async (name) => {
      const content = await readCorpus(corporaDir, `${FOLDER}/${name}`)
      if (name.endsWith('.json')) return titledCases.parse(JSON.parse(content)).map(({ payload }) => payload)
      return content.split('\n')
    }),
  )
  // A NUL or half a character is refused by rule, and tested elsewhere.
  return [...new Set(lists.flat())].filter(
    (line) => line.trim() !== '' && !line.includes('\0') && line.isWellFormed(),
  )
}

type Case = { payload: string; kind: 'html' | 'text' }

async function tryCase(
  desk: Desk,
  { payload, kind }: Case,
  watch: Watch,
): Promise<(Deeds & { name: string })[]> {
  const done: (Deeds & { name: string })[] = []
  for (const [page, source] of Object.entries(await pagesOf(desk, payload, kind))) {
    const name = `${page} of ${JSON.stringify(payload.slice(0, 120))} imported as ${kind}`
    done.push({ ...(await watch(source)), name })
  }
  return done
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** The pages that a payload ends up in; none when an import leaves nothing of it. */
async function pagesOf(desk: Desk, payload: string, kind: 'html' | 'text'): Promise<Record<string, string>> {
  const title = payload.replaceAll(/\s+/g, ' ').trim().slice(0, 200)
  const article = await importArticle(desk, { [kind]: payload, title })
  if (!article) return {}
  await annotateParagraphs(desk, article, payload)
  const model = parseStetJson(await exportOf(desk, article, 'json'))
  if (!model.ok) throw new Error(`The JSON export of ${JSON.stringify(payload)}: ${model.failure.message}`)
  const everywhere = withPayloadEverywhere(model.value, payload)
  const page = html.serialise(everywhere).content
  const withoutPolicy = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
  if (withoutPolicy === page) throw new Error('The HTML export has no content security policy.')
  return {
    'The HTML': page,
    'The HTML without its policy': withoutPolicy,
    'The Markdown': rendered(md.serialise(everywhere).content),
  }
}

/** As a site would show the Markdown that does not clean what its renderer makes of it. */
function rendered(markdown: string): string {
  const root = render(markdown)
  return `<!doctype html>${'childNodes' in root ? serialize(root) : ''}`
}
