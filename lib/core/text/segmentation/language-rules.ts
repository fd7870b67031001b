/**
 * What one language adds to the general rules. Abbreviations are written in lower case without their final full stop;
 * `st. c` and the like keep inner ones. Tables are deliberately small: words that are common in the press and wrong
 * without an entry.
 */
export type LanguageRules = {
  /** Never end a sentence: titles, "e.g.", "vs.". */
  readonly inner: ReadonlySet<string>
  /** Do not end a sentence before a number: "No. 5", "vol. II". */
  readonly beforeNumber: ReadonlySet<string>
  /** Those of `beforeNumber` that also stand before a letter ("bât. B") and seldom are words that could end a sentence. */
  readonly beforeLetter?: ReadonlySet<string>
  /** Those of `beforeNumber` that are ordinary words in small letters, and so end a sentence before a lone "I". */
  readonly alsoWords?: ReadonlySet<string>
  /** May end a sentence; they do when the next word is one of `starters`: "Inc.", "etc.", months. */
  readonly either: ReadonlySet<string>
  /** End a phrase, and mostly the sentence when a capital follows: "p.m.", "etc.", "et al.". */
  readonly closing: ReadonlySet<string>
  /** Capitalised words that go on after `closing` ones: "10 p.m. Monday", "6 a.m. GMT". */
  readonly afterClosing?: ReadonlySet<string>
  /** Those of `either` that count years: behind one they end a sentence, as names seldom follow: "44 a. C. Bruto …". */
  readonly eras?: ReadonlySet<string>
  /** Words, in lower case, that begin a sentence when capitalised far more often than they stand inside one. */
  readonly starters: ReadonlySet<string>
  /** Words that begin a sentence even in lower case, as people write who use no capitals; none that go on after abbreviations. */
  readonly looseStarters?: ReadonlySet<string>
  /** Words, in lower case, whose capital says nothing about a new sentence: English "I". */
  readonly alwaysCapital?: ReadonlySet<string>
  /** Verbs and the like that go on behind a question or call without quotation marks: "Neden? diye sordu". */
  readonly reporting?: ReadonlySet<string>
  /** Whether "3." is how the language writes "third". */
  readonly dottedOrdinals?: boolean
  /** Further characters that end a sentence. */
  readonly terminators?: string
}

/** Reads a space-separated list, so that the tables stay readable. `_` stands for a space inside an entry. */
export function wordSet(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.match(/\S+/g) ?? []).map((word) => word.replaceAll('_', ' ')))
}
