import { expect, it } from 'vitest'
import { checkSegmentation } from '@/tests/unit/core/text/check-segmentation'

/**
 * Each case is a text by its sentences, with one space between them: a test that a text of that language (BCP 47) is
 * cut there and nowhere else. Its key says what the case is about.
 */
export function itCuts(language: string, cases: Readonly<Record<string, readonly string[]>>): void {
  it.each(Object.entries(cases))(`${language}: %s`, (_, sentences) => {
    expect(checkSegmentation(sentences.join(' '), language)).toEqual(sentences)
  })
}
