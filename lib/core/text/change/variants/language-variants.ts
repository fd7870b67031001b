/** What a language writes in two ways without meaning two things. All words are in small letters. */
export type LanguageVariants = {
  /** Other spelling and the one it is read as. */
  words: ReadonlyMap<string, string>
  /** The same for the beginnings of words: `colour` stands for `colours` and `coloured` too. */
  stems: readonly (readonly [string, string])[]
  /** Words that may be parted by a space, and the one they are read as. */
  pairs: ReadonlyMap<string, string>
  /** A word that is short for several. */
  contractions: ReadonlyMap<string, readonly string[]>
  /** Prefixes that may be joined with a hyphen or without one. */
  prefixes: ReadonlySet<string>
  /** Characters that may stand for others in every word but the exceptions. */
  letters?: { from: RegExp; to: string; except: ReadonlySet<string> }
  /** Whether a capital makes a word a name, of which nothing is assumed: not in languages that write every noun with one. */
  capitalsAreNames: boolean
  /** Commas part the thousands and never the decimals. */
  groupsWithCommas: boolean
}

/** `colour color, grey gray` as a map. */
export function wordPairs(list: string): Map<string, string> {
  return new Map(
    list.split(',').map((pair): [string, string] => {
      const [from = '', to = ''] = pair.trim().split(/\s+/)
      return [from, to]
    }),
  )
}

/** `per cent = percent, web site = website` as a map. */
export function equations(list: string): Map<string, string> {
  return new Map(
    list.split(',').map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split('=').map((side) => side.trim())
      return [from, to]
    }),
  )
}

/** `zwei 2, drei 3` and the like are made of number words in order, from two on; `-` leaves one out. */
export function smallNumbers(list: string): [string, string][] {
  return list
    .split(' ')
    .map((word, index): [string, string] => [word, String(index + 2)])
    .filter(([word]) => word !== '-')
}

export const NO_VARIANTS: LanguageVariants = {
  words: new Map(),
  stems: [],
  pairs: new Map(),
  contractions: new Map(),
  prefixes: new Set(),
  capitalsAreNames: true,
  groupsWithCommas: false,
}
