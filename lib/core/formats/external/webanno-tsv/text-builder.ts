import { MAX_TEXT_BYTES } from '@/lib/core/text/validate-text'
import type { Unit } from './unit'
import { unescapeValue } from './cell'

/** Puts the text of a file together again. */
export type TextBuilder = {
  /** A `#Text=` line; several in a row are the lines of one sentence. */
  sentence: (line: string) => void
  /** A unit of the sentence. The first one says where the sentence begins; answers what is wrong with it. */
  unit: (unit: Unit) => string | undefined
  build: () => string
}

/**
 * The file gives sentences and where their tokens stand, but not what stands between them. One unit is filled with a
 * space, more with line ends: sentences so far apart are paragraphs.
 */
export function createTextBuilder(): TextBuilder {
  const parts: string[] = []
  let length = 0
  let pending: string[] = []
  let sentence = { start: 0, text: '' }
  let fault: string | undefined

  function begin(unit: Unit): string | undefined {
    const text = unescapeValue(pending.join('\n'))
    pending = []
    const start = unit.start - (text.length - text.trimStart().length)
    if (start < length) return 'The sentence starts before the previous one ends.'
    if (start + text.length > MAX_TEXT_BYTES) return 'The sentence starts too far into the text.'
    const gap = start - length
    parts.push(gap > 1 && length > 0 ? '\n'.repeat(gap) : ' '.repeat(gap), text)
    length = start + text.length
    sentence = { start, text }
    return undefined
  }

  return {
    sentence: (line) => pending.push(line),
    unit(unit) {
      if (pending.length > 0) fault = begin(unit)
      if (fault !== undefined) return fault
      const { start, end, form } = unit
      const words = sentence.text.slice(start - sentence.start, end - sentence.start)
      if (start < sentence.start || start > end || (words !== form && words !== unescapeValue(form)))
        return 'The words on the line are not at the position it gives.'
      return undefined
    },
    build: () => parts.join(''),
  }
}
