import sentencize from '@stdlib/nlp-sentencize'
import { segmentText } from '@echogarden/text-segmentation'
import { sentenceSplit, suppressions } from 'cldr-segmentation'
import nlp from 'compromise/one'
import { sentences as sbd } from 'sbd'
import { split, SentenceSplitterSyntax } from 'sentence-splitter'
import { segment as sentencex } from 'sentencex'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { segment } from '@/lib/core/text/segment'

/** A splitter as its users call it: text and language in, the sentences' own strings out. */
export type Contender = {
  name: string
  cut: (text: string, language: string) => readonly string[] | Promise<readonly string[]>
}

const wink = winkNlp(model, ['sbd'])

export const OURS: Contender = {
  name: 'stet',
  cut: (text, language) => segment(text, language).map(({ start, end }) => text.slice(start, end)),
}

export const INTL: Contender = {
  name: 'Intl.Segmenter',
  cut: (text, language) => {
    const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)
    return Array.from(segments, (piece) => piece.segment)
  },
}

/** Every splitter on npm that is kept up or widely used and runs here, in its default configuration. */
export const CONTENDERS: readonly Contender[] = [
  OURS,
  INTL,
  {
    name: 'sentence-splitter',
    cut: (text) =>
      split(text).flatMap(({ type, raw }) => (type === SentenceSplitterSyntax.Sentence ? [raw] : [])),
  },
  { name: 'sbd', cut: (text) => sbd(text) },
  {
    name: 'compromise',
    cut: (text) => {
      const sentences: string[] = []
      nlp(text)
        .fullSentences()
        .forEach((sentence) => sentences.push(sentence.text()))
      return sentences
    },
  },
  { name: 'wink-nlp', cut: (text) => wink.readDoc(text).sentences().out() },
  { name: '@stdlib/nlp-sentencize', cut: (text) => sentencize(text) },
  { name: 'cldr-segmentation', cut: (text, language) => sentenceSplit(text, suppressions[language]) },
  { name: 'sentencex', cut: (text, language) => sentencex(language, text) },
  {
    name: '@echogarden/text-segmentation',
    cut: async (text, language) => {
      const { sentences } = await segmentText(text, { language })
      return sentences.map((sentence) => sentence.text)
    },
  },
]
