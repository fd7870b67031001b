import { cleanText } from '@/lib/core/text/change/clean-text'
import { cosmeticForm } from '@/lib/core/text/change/cosmetic-form'
import { differingStretches } from '@/lib/core/text/change/differences'
import { isMaterialChange, judgeChange, readingOf } from '@/lib/core/text/change/judge-change'
import { kindOfDifference } from '@/lib/core/text/change/kind-of-difference'
import { readSign } from '@/lib/core/text/change/read-signs'
import { readWord } from '@/lib/core/text/change/read-word'
import { equations, smallNumbers, wordPairs } from '@/lib/core/text/change/variants/language-variants'
import { variantsFor } from '@/lib/core/text/change/variants/variants-for'
import { inPieces, type Call } from './call'

/** With tables of spelling, with others, and without. */
const LANGUAGES = ['en', 'ru', undefined]

/** Words and signs are read one at a time; a word may be as long as the text. */
const PIECE = 200

function ofText(ask: (text: string) => unknown): Call {
  return ({ text }) =>
    () =>
      ask(text)
}

function ofBoth(ask: (text: string, other: string, language: string | undefined) => unknown): Call {
  return ({ text, other }) =>
    () =>
      LANGUAGES.map((language) => ask(text, other, language))
}

/** How each exported function of lib/core/text/change is called, by module and name. */
export const CHANGE_CALLS: Readonly<Record<string, Call>> = {
  'change/clean-text#cleanText': ofText(cleanText),
  'change/cosmetic-form#cosmeticForm': ofBoth((text, _, language) => cosmeticForm(text, language)),
  'change/differences#differingStretches': ({ text, other }) => {
    const [before, after] = [cosmeticForm(text), cosmeticForm(other)]
    return () => differingStretches(before, after)
  },
  'change/judge-change#isMaterialChange': ofBoth(isMaterialChange),
  'change/judge-change#judgeChange': ofBoth(judgeChange),
  'change/judge-change#readingOf': ofBoth((text, _, language) => readingOf(text, language)),
  'change/kind-of-difference#kindOfDifference': ({ text, other }) => {
    const [before, after] = [text, other].map((side) => cosmeticForm(side).map(({ key }) => key))
    return () => kindOfDifference({ before: before ?? [], after: after ?? [] })
  },
  'change/read-signs#readSign': ({ text }) => {
    const pieces = inPieces(text, PIECE)
    return () =>
      pieces.map((words, at) => {
        const sides = { before: pieces[at - 1] ?? '', after: pieces[at + 1] ?? '' }
        return readSign(words.charAt(0), { ...sides, spaceBefore: false, spaceAfter: true })
      })
  },
  'change/read-word#readWord': ofBoth((text, _, language) =>
    readWord({ start: 0, end: text.length, text, kind: 'word' }, variantsFor(language), {
      opensSentence: true,
    }),
  ),
  'change/variants/language-variants#equations': ofText(equations),
  'change/variants/language-variants#smallNumbers': ofText(smallNumbers),
  'change/variants/language-variants#wordPairs': ofText(wordPairs),
  'change/variants/variants-for#variantsFor': ofText(variantsFor),
}
