import type { Corpus } from '@/tests/bench/render/corpus'
import type { VariantName } from '@/tests/bench/render/variants'
import { misplacedText } from './misplaced-text'
import { prepareRecogito } from './recogito-variants'
import { prepareStet } from './stet-variants'
import { prepareAllDecorations, prepareMarks, preparePlain } from './tiptap-variants'
import type { PrepareVariant, Variant } from './variant'

const PREPARE: Readonly<Record<VariantName, PrepareVariant>> = {
  plain: preparePlain,
  stetCss: (container, corpus) => prepareStet(container, corpus, 'css'),
  stetDecorations: (container, corpus) => prepareStet(container, corpus, 'decorations'),
  allDecorations: prepareAllDecorations,
  marks: prepareMarks,
  recogitoSpans: (container, corpus) =>
    prepareRecogito(container, corpus, { renderer: 'SPANS', input: 'offsets' }),
  recogitoSpansRanges: (container, corpus) =>
    prepareRecogito(container, corpus, { renderer: 'SPANS', input: 'ranges' }),
  recogitoCss: (container, corpus) =>
    prepareRecogito(container, corpus, { renderer: 'CSS_HIGHLIGHTS', input: 'ranges' }),
}

const LONGEST_WAIT = 20_000
let variant: Variant | undefined
let corpus: Corpus | undefined

/** What the bench calls from outside. Times are in milliseconds. */
const benchPage = {
  async prepare(name: VariantName): Promise<void> {
    const response = await fetch('/corpus.json')
    corpus = (await response.json()) as Corpus
    const container = document.querySelector<HTMLElement>('#article')
    if (!container) throw new Error('The page has no place for the article.')
    variant = PREPARE[name](container, corpus)
  },
  /** From nothing to the first frame in which a highlight is painted. */
  draw: () => untilPainted(() => variant?.draw()),
  /** Adds one highlight and lets everything that follows from it happen. */
  async add(index: number): Promise<void> {
    const highlight = corpus?.additions[index]
    if (highlight) variant?.add(highlight)
    await pause(40)
    await frame()
  },
  /** Empty for whoever paints the right words. */
  misplacedText: () => (corpus ? misplacedText(corpus) : []),
  jump: (share: number) =>
    untilPainted(() =>
      scrollTo({ top: share * (document.documentElement.scrollHeight - innerHeight), behavior: 'instant' }),
    ),
  /** Scrolls by a third of a screen in each of some frames and answers with how long each took. */
  async scroll(frames: number): Promise<number[]> {
    const durations: number[] = []
    let last = await frame()
    for (let index = 0; index < frames; index++) {
      scrollBy({ top: innerHeight / 3, behavior: 'instant' })
      const now = await frame()
      durations.push(now - last)
      last = now
    }
    return durations
  },
}

async function untilPainted(act: () => void): Promise<number> {
  const start = performance.now()
  act()
  while (performance.now() - start < LONGEST_WAIT) {
    await frame()
    await afterFrame()
    const painted = performance.now()
    if (variant?.isPainted()) return painted - start
  }
  throw new Error('Nothing was painted.')
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))
}

/** A message sent from an animation frame arrives after that frame has been painted. */
function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

export type BenchPage = typeof benchPage
Object.assign(globalThis, { benchPage })
