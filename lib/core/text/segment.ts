import { findUnits } from './segmentation/find-units'
import type { LanguageRules } from './segmentation/language-rules'
import { rulesFor } from './segmentation/rules-for'
import { splitUnit } from './segmentation/split-unit'
import { withoutIgnorables } from './segmentation/without-ignorables'
import type { Span } from './span'

/** Changes whenever the same text may be cut differently; stored with each article version. */
export const SEGMENTER_VERSION = 4

/**
 * Cuts canonical text into sentences: in text order, trimmed, never overlapping, never across a block, never inside a
 * grapheme cluster, and covering every character except white space. `language` is a BCP 47 tag; without one, or
 * with one that has no table, general rules apply. Linear in the text's length.
 *
 * The rules are those of Unicode Annex #29 (sentence boundaries), corrected by what languages and people write. They
 * are stated here over Unicode properties rather than taken from `Intl.Segmenter`, whose answers change with the ICU
 * of the browser or server that runs it, while sentences must come out the same wherever they are derived.
 */
export function segment(text: string, language?: string): Span[] {
  const rules = rulesFor(language)
  const visible = withoutIgnorables(text)
  return visible === undefined ? cut(text, rules) : visible.restore(cut(visible.text, rules))
}

function cut(text: string, rules: LanguageRules): Span[] {
  const sentences: Span[] = []
  for (const unit of findUnits(text, rules)) {
    const offsets = splitUnit(
      { text: text.slice(unit.start, unit.end), host: text, offset: unit.start },
      rules,
    )
    for (let i = 0; i < offsets.length; i += 2) {
      sentences.push({ start: unit.start + (offsets[i] ?? 0), end: unit.start + (offsets[i + 1] ?? 0) })
    }
  }
  return sentences
}
