/** What is compared, in the order of the report. Ours are named `stet`. */
export const VARIANTS = {
  plain: 'Tiptap, no highlights',
  stetCss: 'Stet, CSS custom highlights',
  stetDecorations: 'Stet, windowed decorations',
  allDecorations: 'Tiptap, all decorations',
  marks: 'Tiptap, document marks',
  recogitoSpans: 'Recogito, spans, stored offsets',
  recogitoSpansRanges: 'Recogito, spans, DOM ranges',
  recogitoCss: 'Recogito, CSS, DOM ranges',
} as const

export type VariantName = keyof typeof VARIANTS

export const VARIANT_NAMES: readonly VariantName[] = [
  'plain',
  'stetCss',
  'stetDecorations',
  'allDecorations',
  'marks',
  'recogitoSpans',
  'recogitoSpansRanges',
  'recogitoCss',
]
