import fc from 'fast-check'
import { MARK_ORDER, type ArticleDocument } from '@/lib/schema/article-document'

type Json = Record<string, unknown>

const word = fc.constantFrom(
  'Stet',
  'claim',
  'a',
  'é',
  '日本語',
  '😀',
  'שלום',
  'naïve',
  'x\u0323y',
  '👩‍👩‍👧',
  '1.5',
)
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ').normalize('NFC'))

const marks = fc
  .subarray([...MARK_ORDER])
  .map((names) =>
    names.map((type) =>
      type === 'link' ? { type, attrs: { href: 'https://example.org/a?b=1', title: null } } : { type },
    ),
  )
const text = fc.record({ type: fc.constant('text'), text: phrase, marks })
const hardBreak = fc.record({ type: fc.constant('hardBreak'), marks })

/** Starts and ends with text, so that the block is trimmed; hard breaks and spaces only inside. */
const inline = fc
  .tuple(text, fc.array(fc.oneof(text, hardBreak), { maxLength: 3 }), text)
  .map(([first, middle, last]) => [first, ...middle, last])
  .filter((nodes) => isNfc(nodes))

const direction = fc.record({
  dir: fc.constantFrom(null, 'ltr', 'rtl', 'auto'),
  lang: fc.constantFrom(null, 'en', 'ar', 'zh-Hant-TW'),
  page: fc.constantFrom(null, 1, 12),
  speaker: fc.constantFrom(null, '', 'Anna *Smith*', '<b>', 'عمر'),
  time: fc.constantFrom(null, 0, 754_000),
})

const paragraph = fc.record({
  type: fc.constant('paragraph'),
  attrs: direction,
  content: fc.oneof(inline, fc.constant([])),
})
const heading = fc.record({
  type: fc.constant('heading'),
  attrs: fc.tuple(direction, fc.integer({ min: 1, max: 6 })).map(([attrs, level]) => ({ ...attrs, level })),
  content: inline,
})
const codeBlock = fc.record({
  type: fc.constant('codeBlock'),
  attrs: fc.record({ language: fc.constantFrom(null, 'ts', 'c++') }),
  content: fc
    .array(phrase, { minLength: 1, maxLength: 3 })
    .map((lines) => [{ type: 'text', text: lines.join('\n') }]),
})

const image = fc.record({
  type: fc.constant('image'),
  attrs: fc.record({
    alt: fc.constantFrom('', 'Cars on the pier'),
    sha256: fc.constantFrom(null, 'ab'.repeat(32)),
    width: fc.constantFrom(null, 640),
    height: fc.constantFrom(null, 480),
  }),
})

const { block } = fc.letrec<{ block: Json; cell: Json; item: Json }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  const items = fc.array(tie('item'), { minLength: 1, maxLength: 3 })
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      paragraph,
      heading,
      codeBlock,
      fc.constant({ type: 'horizontalRule' }),
      fc.record({ type: fc.constant('blockquote'), content: blocks }),
      fc.record({
        type: fc.constant('figure'),
        attrs: direction,
        content: fc.tuple(image, blocks).map(([first, caption]) => [first, ...caption]),
      }),
      fc.record({ type: fc.constant('bulletList'), content: items }),
      fc.record({
        type: fc.constant('orderedList'),
        attrs: fc.record({ start: fc.integer({ min: 0, max: 9 }), type: fc.constantFrom(null, 'a', 'I') }),
        content: items,
      }),
      fc.record({
        type: fc.constant('table'),
        content: fc.array(
          fc.record({ type: fc.constant('tableRow'), content: fc.array(tie('cell'), { maxLength: 3 }) }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
    ),
    item: fc.record({ type: fc.constant('listItem'), attrs: direction, content: blocks }),
    cell: fc.record({
      type: fc.constantFrom('tableCell', 'tableHeader'),
      attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), align: fc.constantFrom(null, 'left') }),
      content: blocks,
    }),
  }
})

/** Valid article documents of every kind of node and mark, as JSON. */
export const articleJson: fc.Arbitrary<Json> = fc.record({
  type: fc.constant('doc'),
  content: fc.array(block, { minLength: 1, maxLength: 5 }),
})

/** One paragraph per text. */
export function paragraphs(...texts: string[]): ArticleDocument {
  return {
    type: 'doc',
    content: texts.map((value) => ({ type: 'paragraph', content: [{ type: 'text', text: value }] })),
  }
}

function isNfc(nodes: ReadonlyArray<{ type: string } | { type: string; text: string }>): boolean {
  const value = nodes.map((node) => ('text' in node ? node.text : '\n')).join('')
  return value === value.normalize('NFC')
}
