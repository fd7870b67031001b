import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from '@recogito/text-annotator'
import { partitionPoint } from '@/lib/core/partition-point'
import type { Corpus } from '@/tests/bench/render/corpus'
import { someCustomHighlightOnScreen, someElementOnScreen } from './on-screen'
import { articleHtml } from './tiptap-variants'
import type { Variant } from './variant'
import { textBlocks, type TextBlock } from '@/lib/core/document/text-blocks'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'

const COLOURS: Readonly<Record<string, `#${string}`>> = {
  fact: '#2563a8',
  opinion: '#b07800',
  unsupported: '#b3261e',
}

/**
 * The library's default style in a colour a tag. Stored annotations have offsets and the spans renderer takes them so; its
 * CSS renderer fails unless each comes with a DOM range. Ranges are made here, by the quickest way, inside the time.
 */
export function prepareRecogito(
  container: HTMLElement,
  { document, highlights }: Corpus,
  { renderer, input }: { renderer: 'SPANS' | 'CSS_HIGHLIGHTS'; input: 'offsets' | 'ranges' },
): Variant {
  const html = articleHtml(document)
  const blocks = textBlocks(document)
  const stored = highlights.map((highlight) => storedAnnotation(highlight, blocks))
  const tags = new Map(highlights.map(({ id, tag }) => [id, tag]))
  let annotator: TextAnnotator | undefined
  let toAnnotation: ((highlight: Highlight) => TextAnnotation) | undefined
  return {
    draw: () => {
      container.innerHTML = html
      annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(container, {
        renderer,
        annotatingEnabled: false,
        style: (annotation) => ({
          fill: COLOURS[tags.get(annotation.id) ?? 'fact'] ?? '#585070',
          fillOpacity: 0.2,
        }),
      })
      if (input === 'ranges') toAnnotation = annotationsOver(createTextRuns(container, blocks))
      else toAnnotation = (highlight) => storedAnnotation(highlight, blocks)
      annotator.setAnnotations(input === 'ranges' ? highlights.map(toAnnotation) : stored)
    },
    add: (highlight) => toAnnotation && annotator?.addAnnotation(toAnnotation(highlight)),
    isPainted:
      renderer === 'SPANS' ? () => someElementOnScreen('.r6o-annotation') : someCustomHighlightOnScreen,
  }
}

/** The library counts the characters of the page's text nodes, where nothing stands between two blocks. */
function storedAnnotation({ id, start, end }: Highlight, blocks: readonly TextBlock[]): TextAnnotation {
  const before = 2 * blocks.filter((block) => block.start <= start).length - 2
  const within = 2 * blocks.filter((block) => block.start > start && block.start < end).length
  const selector = { start: start - before, end: end - before - within, quote: '' }
  // Its type also asks for the range that the library makes from the offsets.
  return { id, bodies: [], target: { annotation: id, selector: [selector] } } as unknown as TextAnnotation
}

type TextRun = { node: Text; start: number }

/** The page's text nodes with the canonical offset of each. */
function createTextRuns(container: HTMLElement, blocks: readonly TextBlock[]): TextRun[] {
  const runs: TextRun[] = []
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  for (const { start, text } of blocks) {
    for (let offset = 0; offset < text.length;) {
      const node = walker.nextNode()
      if (!(node instanceof Text)) throw new Error('The page shows less text than the article has.')
      runs.push({ node, start: start + offset })
      offset += node.length
    }
  }
  return runs
}

function annotationsOver(runs: readonly TextRun[]) {
  return ({ id, start, end }: Highlight): TextAnnotation => {
    const range = document.createRange()
    range.setStart(...pointAt(runs, start))
    range.setEnd(...pointAt(runs, end - 1, 1))
    return { id, bodies: [], target: { annotation: id, selector: [{ start, end, quote: '', range }] } }
  }
}

function pointAt(runs: readonly TextRun[], offset: number, beyond = 0): [Text, number] {
  const run = runs[partitionPoint(runs.length, (index) => (runs[index]?.start ?? Infinity) <= offset) - 1]
  if (!run) throw new Error(`There is no text at ${offset}.`)
  return [run.node, Math.min(run.node.length, offset - run.start + beyond)]
}
