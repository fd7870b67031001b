import {
  createCarrier,
  type AnchorToCarry,
  type CarriedAnchor,
  type Carrier,
} from '@/lib/core/anchoring/create-carrier'
import { compareSentences, type SentencedText } from '@/lib/core/anchoring/compare-sentences'
import type { JudgedVersions } from '@/lib/core/anchoring/judge-places'
import type { Result } from '@/lib/core/result'
import { countWords } from '@/lib/core/text/count-words'
import { deriveSentences, withEdits, type Sentence } from '@/lib/core/text/sentence'
import { sentenceCorrections } from '@/lib/core/text/sentence-corrections'
import type { EditableSentence } from '@/lib/core/text/sentence-edits'
import type { Span } from '@/lib/core/text/span'
import type { SentenceEdit } from '@/lib/schema/sentence-edit'
import type { Change } from '@/lib/schema/version'
import { findPlaces, type PlacesAsked, type PlacesFound } from './find-places'
import { readAnnotations, type ExternalContent } from './read-annotations'

/** Everything that takes long on a long text, by name: what is asked, and what is answered. */
type Signatures = {
  derive: {
    asked: { text: string; language: string; structured: readonly Span[] }
    answer: { sentences: Sentence[]; wordCount: number }
  }
  correct: {
    asked: { text: string; sentences: readonly EditableSentence[]; edits: readonly SentenceEdit[] }
    answer: Sentence[]
  }
  findCorrections: {
    asked: { text: string; derived: readonly Sentence[]; wanted: readonly EditableSentence[] }
    answer: ReturnType<typeof sentenceCorrections>
  }
  compare: { asked: { before: SentencedText; after: SentencedText }; answer: Change[] }
  /** The two versions that what follows is carried between. */
  prepareCarrier: { asked: JudgedVersions; answer: null }
  carryAnchors: { asked: readonly AnchorToCarry[]; answer: CarriedAnchor[] }
  carryOffsets: { asked: readonly number[]; answer: (number | undefined)[] }
  /** A file of another tool. */
  readAnnotations: { asked: Uint8Array; answer: Result<ExternalContent> }
  findPlaces: { asked: PlacesAsked; answer: PlacesFound }
}

export type WorkName = keyof Signatures
export type Asked<Name extends WorkName> = Signatures[Name]['asked']
export type Answer<Name extends WorkName> = Signatures[Name]['answer']

export type TextWork = { [Name in WorkName]: (asked: Asked<Name>) => Answer<Name> }

/** One piece of work, as it is sent to a thread. */
export type Task<Name extends WorkName = WorkName> = {
  [Each in Name]: { name: Each; asked: Asked<Each> }
}[Name]

/** The work itself, wherever it runs. A carrier that was prepared is kept for what follows. */
export function createTextWork(): TextWork {
  let carrier: Carrier | undefined
  function prepared(): Carrier {
    if (!carrier) throw new Error('No carrier was prepared.')
    return carrier
  }
  return {
    derive: ({ text, language, structured }) => ({
      sentences: deriveSentences(text, language, structured),
      wordCount: countWords(text, language),
    }),
    correct: ({ text, sentences, edits }) => withEdits(text, sentences, edits),
    findCorrections: ({ text, derived, wanted }) => sentenceCorrections(text, derived, wanted),
    compare: ({ before, after }) => compareSentences(before, after),
    prepareCarrier(versions) {
      carrier = createCarrier(versions)
      return null
    },
    carryAnchors: (anchors) => anchors.map((anchor) => prepared().carryAnchor(anchor)),
    carryOffsets: (offsets) => offsets.map((offset) => prepared().carryOffset(offset)),
    readAnnotations,
    findPlaces,
  }
}

/** Does one piece of work. */
export function perform<Name extends WorkName>(work: TextWork, { name, asked }: Task<Name>): Answer<Name> {
  return work[name](asked)
}
