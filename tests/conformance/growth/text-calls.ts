import { isByline } from '@/lib/core/text/boilerplate/is-byline'
import { isCounter } from '@/lib/core/text/boilerplate/is-counter'
import { isLoneDate } from '@/lib/core/text/boilerplate/is-lone-date'
import { isMarkupScrap } from '@/lib/core/text/boilerplate/is-markup-scrap'
import { isPageScrap } from '@/lib/core/text/boilerplate/is-page-scrap'
import { endsAsSentence, isNumeric, readTokens, tokenSet } from '@/lib/core/text/boilerplate/read-tokens'
import { canonicalise, joinBlocks, normaliseBlock, splitBlocks } from '@/lib/core/text/canonicalise'
import { createCodePointIndex } from '@/lib/core/text/code-point-index'
import { countWords } from '@/lib/core/text/count-words'
import { createCanonicalCarrier } from '@/lib/core/text/create-canonical-carrier'
import { createGraphemeSnap } from '@/lib/core/text/create-grapheme-snap'
import { findRepeatGroups, shapeBetween } from '@/lib/core/text/find-repeat-groups'
import { foldForSearch } from '@/lib/core/text/fold-for-search'
import { foundPassage } from '@/lib/core/text/found-passage'
import { eachCluster, isSureEdge } from '@/lib/core/text/grapheme-edges'
import { isBoilerplate } from '@/lib/core/text/is-boilerplate'
import { normalise } from '@/lib/core/text/normalise'
import { passageAround } from '@/lib/core/text/passage-around'
import { findCuts } from '@/lib/core/text/repeats/find-cuts'
import {
  cutLikeness,
  isRewordable,
  leastReworded,
  rewordedLikeness,
  shapeOf,
} from '@/lib/core/text/repeats/likeness'
import { namesIn } from '@/lib/core/text/repeats/names-in'
import { createRewordingIndex } from '@/lib/core/text/repeats/rewording-index'
import {
  formOf,
  isComparable,
  lengthInWords,
  normaliseSentence,
  type SentenceForm,
} from '@/lib/core/text/repeats/sentence-form'
import { segment } from '@/lib/core/text/segment'
import { deriveSentences, withEdits } from '@/lib/core/text/sentence'
import { sentenceCorrections } from '@/lib/core/text/sentence-corrections'
import { applySentenceEdits, checkSentenceEdit } from '@/lib/core/text/sentence-edits'
import { snapToGraphemes } from '@/lib/core/text/snap-to-graphemes'
import { checkSpan, overlaps, splitsSurrogatePair, trimSpan } from '@/lib/core/text/span'
import { shortQuote } from '@/lib/core/text/short-quote'
import { hasUnspacedScript } from '@/lib/core/text/unspaced-script'
import { validateText } from '@/lib/core/text/validate-text'
import type { SentenceEdit } from '@/lib/schema/sentence-edit'
import { inPieces, someSpans, type Call } from './call'

/** The longest sentence that boilerplate is looked for in, as `isBoilerplate` has it. */
const RESIDUE = 200

const MARKS = { start: '\u0001', end: '\u0002' }

function ofPieces(ask: (words: string) => unknown): Call {
  return ({ text }) => {
    const pieces = inPieces(text, RESIDUE).flatMap((piece) => piece.split('\n\n'))
    return () => pieces.map(ask)
  }
}

function ofText(ask: (text: string) => unknown): Call {
  return ({ text }) =>
    () =>
      ask(text)
}

function formsOf(text: string): SentenceForm[] {
  return segment(text).map(({ start, end }) => {
    const sentence = text.slice(start, end)
    return formOf(sentence, normaliseSentence(sentence))
  })
}

function ofForms(ask: (forms: SentenceForm[]) => unknown): Call {
  return ({ text }) => {
    const forms = formsOf(text)
    return () => ask(forms)
  }
}

function ofTwoForms(ask: (one: SentenceForm, other: SentenceForm) => unknown): Call {
  return ({ text, other }) => {
    const [one, two] = [formOf(text, normaliseSentence(text)), formOf(other, normaliseSentence(other))]
    return () => ask(one, two)
  }
}

/** As many splits as there are sentences, in no order. */
function editsOf(text: string): SentenceEdit[] {
  return segment(text)
    .map(({ start, end }, index): SentenceEdit => ({
      id: '',
      kind: index % 2 === 0 ? 'split' : 'noise',
      at: index % 2 === 0 ? (start + end) >> 1 : start,
    }))
    .sort((a, b) => (a.at % 7) - (b.at % 7))
}

/** How each exported function of lib/core/text is called, by module and name. The segmentation's parts are in a table of their own. */
export const TEXT_CALLS: Readonly<Record<string, Call>> = {
  'boilerplate/is-byline#isByline': ofPieces((words) => isByline(words, 10)),
  'boilerplate/is-counter#isCounter': ofPieces(isCounter),
  'boilerplate/is-lone-date#isLoneDate': ofPieces(isLoneDate),
  'boilerplate/is-markup-scrap#isMarkupScrap': ofPieces(isMarkupScrap),
  'boilerplate/is-page-scrap#isPageScrap': ofPieces(isPageScrap),
  'boilerplate/read-tokens#endsAsSentence': ofPieces(endsAsSentence),
  'boilerplate/read-tokens#isNumeric': ofPieces(isNumeric),
  'boilerplate/read-tokens#readTokens': ofText(readTokens),
  'boilerplate/read-tokens#tokenSet': ofPieces((words) => tokenSet(words)),
  'canonicalise#canonicalise': ofText(canonicalise),
  'canonicalise#joinBlocks': ofText((text) => joinBlocks(text.split('. '))),
  'canonicalise#normaliseBlock': ofText(normaliseBlock),
  'canonicalise#splitBlocks': ofText(splitBlocks),
  'code-point-index#createCodePointIndex': ofText(createCodePointIndex),
  'count-words#countWords': ofText((text) => countWords(text)),
  'create-canonical-carrier#createCanonicalCarrier': ({ text }) => {
    const canonical = canonicalise(text)
    return () => {
      const carry = createCanonicalCarrier(text, canonical)
      return someSpans(text).map((span) => carry?.(span))
    }
  },
  'create-grapheme-snap#createGraphemeSnap': ofText((text) => {
    const snap = createGraphemeSnap(text)
    for (let start = 0; start < text.length; start += 1) snap({ start, end: start + 1 })
  }),
  'find-repeat-groups#findRepeatGroups': ({ text }) => {
    const sentences = segment(text)
    return () => findRepeatGroups(text, sentences)
  },
  'find-repeat-groups#shapeBetween':
    ({ text, other }) =>
    () =>
      shapeBetween(text, other),
  'fold-for-search#foldForSearch': ofText(foldForSearch),
  'found-passage#foundPassage': ofText((text) => [
    foundPassage(text, null, { search: 'word', marks: MARKS }),
    foundPassage(text, `word ${MARKS.start}word${MARKS.end} word`, { search: 'word', marks: MARKS }),
  ]),
  'grapheme-edges#eachCluster': ofText((text) =>
    eachCluster(text, { from: 0, to: text.length }, () => undefined),
  ),
  'grapheme-edges#isSureEdge': ofText((text) =>
    Array.from(text, (sign) => isSureEdge(0x61, sign.codePointAt(0) ?? 0)),
  ),
  'is-boilerplate#isBoilerplate': ({ text }) => {
    const sentences = segment(text)
    return () => sentences.map((sentence) => isBoilerplate(text, sentence))
  },
  'normalise#normalise': ofText((text) => [normalise(text, 'NFC'), normalise(text, 'NFKC')]),
  'passage-around#passageAround': ofText((text) => someSpans(text).map((span) => passageAround(text, span))),
  'repeats/find-cuts#findCuts': ofForms(findCuts),
  'repeats/likeness#cutLikeness': ofTwoForms(cutLikeness),
  'repeats/likeness#isRewordable': ofForms((forms) => forms.map(isRewordable)),
  'repeats/likeness#leastReworded': ofForms((forms) => forms.map(leastReworded)),
  'repeats/likeness#rewordedLikeness': ofTwoForms(rewordedLikeness),
  'repeats/likeness#shapeOf': ofTwoForms(shapeOf),
  'repeats/names-in#namesIn': ({ text }) => {
    const forms = formsOf(text)
    return () => namesIn(text, forms)
  },
  'repeats/rewording-index#createRewordingIndex': ({ text }) => {
    const forms = formsOf(text)
    const names = namesIn(text, forms)
    return () => {
      const index = createRewordingIndex(forms, names)
      forms.forEach((_, at) => {
        index.find(at)
        index.add(at)
      })
    }
  },
  'repeats/sentence-form#formOf': ({ text }) => {
    const key = normaliseSentence(text)
    return () => formOf(text, key)
  },
  'repeats/sentence-form#isComparable': ofText(isComparable),
  'repeats/sentence-form#lengthInWords': ofForms((forms) => forms.map(lengthInWords)),
  'repeats/sentence-form#normaliseSentence': ofText(normaliseSentence),
  'segment#segment': ofText((text) =>
    ['en', 'de', 'el', 'zh', undefined].map((language) => segment(text, language)),
  ),
  'sentence#deriveSentences': ofText((text) => deriveSentences(text)),
  'sentence#withEdits': ({ text }) => {
    const [sentences, edits] = [segment(text), editsOf(text)]
    return () => withEdits(text, sentences, edits)
  },
  'sentence-corrections#sentenceCorrections': ({ text }) => {
    const derived = deriveSentences(text)
    const wanted = applySentenceEdits(text, derived, editsOf(text))
    return () => sentenceCorrections(text, derived, wanted)
  },
  'sentence-edits#applySentenceEdits': ({ text }) => {
    const [sentences, edits] = [segment(text), editsOf(text)]
    return () => applySentenceEdits(text, sentences, edits)
  },
  'sentence-edits#checkSentenceEdit': ({ text }) => {
    const sentences = segment(text)
    const edit: SentenceEdit = { id: '', kind: 'split', at: text.length >> 1 }
    return () => checkSentenceEdit(text, edit, { sentences, annotations: sentences })
  },
  'short-quote#shortQuote': ofText((text) => shortQuote(text)),
  'snap-to-graphemes#snapToGraphemes': ofText((text) =>
    someSpans(text).map((span) => snapToGraphemes(text, span)),
  ),
  'span#checkSpan': ofText((text) => someSpans(text).map((span) => checkSpan(text, span))),
  'span#overlaps': ofText((text) => someSpans(text).map((span) => overlaps({ start: 0, end: 9 }, span))),
  'span#splitsSurrogatePair': ofText((text) =>
    someSpans(text).map(({ end }) => splitsSurrogatePair(text, end)),
  ),
  'span#trimSpan': ofText((text) => someSpans(text).map((span) => trimSpan(text, span))),
  'unspaced-script#hasUnspacedScript': ofText(hasUnspacedScript),
  'validate-text#validateText': ofText(validateText),
}
