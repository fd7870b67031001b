import { createReanchorer } from '@/lib/core/anchoring/create-reanchorer'
import { describe } from '@/lib/core/anchoring/describe'
import { seededRandom, type Random } from '@/tests/bench/render/random-text'

/**
 * Two megabytes rewritten from end to end, and 100,000 annotations over two megabytes of which every tenth word changed.
 * A process of its own, so that its greatest memory is that of this work and of Node alone; prints one line of JSON.
 */
const LENGTH = 2_000_000
const ANCHORS = 100_000

const random = seededRandom(20261123)
const vocabulary = Array.from({ length: 8_000 }, () => randomWord(random))

const text = writeText()
const rewritten = writeText()
const rewrite = time(() => {
  const reanchor = createReanchorer(text, rewritten)
  reanchor(anchorAt(text, 1_000))
})
const rewriteMemory = process.resourceUsage().maxRSS / 1024

const revised = text.replace(/[a-z]+/g, (word) => (random() < 0.1 ? drawn() : word))
let placed = 0
let heapGrowth = 0
const crowd = time(() => {
  const reanchor = createReanchorer(text, revised)
  reanchor(anchorAt(text, 0))
  const heap = process.memoryUsage().heapUsed
  for (let index = 0; index < ANCHORS; index += 1) {
    const anchor = anchorAt(text, Math.floor((index / ANCHORS) * (text.length - 200)))
    if (reanchor(anchor).status !== 'orphaned') placed += 1
    if (index % 1_000 === 0) heapGrowth = Math.max(heapGrowth, process.memoryUsage().heapUsed - heap)
  }
})

process.stdout.write(
  JSON.stringify({
    rewrite,
    rewriteMemory,
    crowd,
    placed: placed / ANCHORS,
    heapGrowth: heapGrowth / 1024 ** 2,
  }),
)

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function anchorAt(within: string, from: number) {
  const start = within.indexOf(' ', from) + 1
  const span = { start, end: within.indexOf(' ', start + 60) }
  return { ...span, ...describe(within, span) }
}

function writeText(): string {
  const words: string[] = []
  for (let length = 0, count = 1; length < LENGTH; count += 1) {
    const end = count % 80 === 0 ? '.\n\n' : count % 13 === 0 ? '. ' : ' '
    const word = drawn() + end
    words.push(word)
    length += word.length
  }
  return words.join('').trim()
}

function drawn(): string {
  return vocabulary[Math.floor(8_000 ** random()) - 1] ?? 'the'
}

function randomWord(next: Random): string {
  return Array.from({ length: 1 + Math.floor(next() * 9) }, () =>
    String.fromCharCode(97 + Math.floor(next() ** 1.5 * 26)),
  ).join('')
}
