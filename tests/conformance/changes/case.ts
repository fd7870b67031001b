/** Two wordings, and whether a person must be asked if one takes the place of the other. */
export type ChangeCase = { language: string; before: string; after: string; material: boolean }

type Pairs = readonly (readonly [string, string])[]

/** What a language's cases are made of: pairs that were written by hand, and sentences with a gap for words that differ. */
export type LanguageCases = {
  language: string
  material: Pairs
  cosmetic: Pairs
  /** Each word with the next makes a case. */
  gaps: readonly (readonly [sentence: string, words: string])[]
}

/** All cases of a language, and for every sentence with a gap what must be cosmetic of it in any language. */
export function casesOf({ language, material, cosmetic, gaps }: LanguageCases): ChangeCase[] {
  const pair =
    (isMaterial: boolean) =>
    ([before, after]: readonly [string, string]): ChangeCase => ({
      language,
      before,
      after,
      material: isMaterial,
    })
  return [
    ...material.map(pair(true)),
    ...cosmetic.map(pair(false)),
    ...gaps.flatMap(([sentence, words]) => gapCases(sentence, words.split('|')).map(pair(true))),
    ...gaps.flatMap(([sentence, words]) =>
      typographicCases(sentence, words.split('|')[0] ?? '').map(pair(false)),
    ),
  ]
}

function gapCases(sentence: string, words: readonly string[]): [string, string][] {
  return words.slice(1).map((word, index) => [fill(sentence, words[index] ?? ''), fill(sentence, word)])
}

function typographicCases(sentence: string, word: string): [string, string][] {
  const filled = fill(sentence, word)
  return [
    [filled, filled.replace(' ', '\n')],
    [filled, filled.replaceAll(' ', '\u00a0')],
    [filled, `**${filled.replace(/\S$/u, '')}**${filled.slice(-1)}`],
    [filled, filled.replace(/[.。]$/u, '')],
  ]
}

/** A gap that is left empty takes its space with it. */
function fill(sentence: string, word: string): string {
  return word === '' ? sentence.replace(/ ?\{\}/, '') : sentence.replace('{}', word)
}
