import type { Corpus } from '@/tests/bench/render/corpus'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'

/** Texts that the layer has painted but that are part of no highlight: none, when offsets and page agree. */
export function misplacedText({ document, highlights, additions }: Corpus): string[] {
  const text = canonicalTextOf(document)
  const expected = [...highlights, ...additions].map(({ start, end }) =>
    text.slice(start, end).replaceAll('\n', ''),
  )
  return paintedTexts().filter((painted) => !expected.some((whole) => whole.includes(painted)))
}

function paintedTexts(): string[] {
  const elements = [...document.querySelectorAll('.stet-highlight')].map((element) => element.textContent)
  const ranges = [...CSS.highlights]
    .filter(([name]) => name.startsWith('stet-'))
    .flatMap(([, highlight]) => [...highlight].map(textOf))
  return [...elements, ...ranges]
}

function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  return range.toString()
}
