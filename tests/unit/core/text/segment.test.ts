import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalise, joinBlocks } from '@/lib/core/text/canonicalise'
import { segment } from '@/lib/core/text/segment'
import { checkSegmentation } from './check-segmentation'

// A bar marks where one sentence ends and the next begins.
const CASES: Record<string, string[]> = {
  en: [
    'Dr. Lee met Mrs. Ortiz at 9 a.m. on Monday. | They spoke for an hour.',
    'The U.S. Senate voted. | She lives in the U.S. | He does not.',
    'Acme Inc. said it paid J. R. Webb, e.g. for travel. | No. 5 was missing; see p. 12 and vol. II for more.',
    'Prices rose 3.5 percent. | Wages rose by $.50 only. | It was version 2.10.1 again.',
    'Read https://example.org/a.B?c=D.Ef first. | Then write to a.b@example.org.',
    'The army left Kyiv. | Open README.md or Example.Com now.',
    'He asked, “Is it true?” and left. | “It is.” | (She nodded.) | Then silence.',
    'Wait... what did he say? | He said nothing... | Nobody did.',
    'The plan (it failed. badly.) was dropped. | Nobody knew why.',
    'They recognised the "eastern countries". . | The north agreed.',
    'It rained for weeks.[3] | The river rose. [4, 5] | Then it fell.',
    'Great news! :) | We won. 🎉 | Come and see.',
    'Steps: | 1. Wash the rice. | 2. Boil it. | 3. Eat.',
    'i told them. | they did not listen. | it is a pity.',
    'She works at Yahoo! in the legal team. | Why? | Because she can.',
    // Quotations: whole where the sentence around them goes on, cut where they stand for themselves.
    'Somebody shouted, "Fire! Fire!" and everybody ran. | Nobody was hurt.',
    'The sign (in red) said ‘No boats. No swimming’ (both twice). | We swam.',
    'The crowd had three words: “Bread! Peace! Land!” | Then it left.',
    '“The pier is closed. | It will open in May,” he said.',
    '"I only meant to--" | She shut the door.',
    '“Leave it alone! | It is mine,” she said.',
    'Leave it alone! he shouted. | Nobody did.',
    // Omissions.
    'It ended in words left out. | . . . The rest is known.',
    'So I told ... I mean, he told us.. | I went home.',
    // Written in small letters, and with smileys.
    'the boat was late. | people waited. | She did not.',
    'we went by boat and i liked it. | really cheap. | food was bad.',
    'We loved the boat :) | The crew was kind 🎉 | They sang.',
    // Units, post scripts, counts.
    'It weighs 5 kg. | Nobody lifts it. | It froze at 3 °C. | Nature slept.',
    'It was over.[…] | We left. [...] | They stayed.',
    'They waited for the ferry. | nobody came (as usual). | they left.',
    'P.S. I miss you. | He left the U.S. | Thousands stayed.',
    // Lists behind dashes, drawn lines, loose markup.
    'Bring warm things. | - gloves and a hat',
    'The meeting is over. | *** | The next one is in May. | ========== | Minutes follow.',
    'html | The ferry to Port Ellis stopped.',
    'That **** Company did it.',
  ],
  de: ['Am 3. Oktober feiern wir. | Er wohnt z. B. in Bonn bzw. Köln. | „Ja.“ | Dr. Maier kam um 5 Uhr.'],
  fr: [
    'M. Dupont est arrivé. | « Vraiment ? » | Oui, cf. p. 12. | Il a vu Mme. Curie, etc. | Puis il est parti.',
    'La dose est de 5 g/dL. | Environ dix personnes sont venues. | L’eau est à 25 °C. | Néanmoins, il a nagé.',
    'Le bac est « fermé. » (voir p. 4). | On attend. | - si vous avez un billet',
  ],
  es: ['¿Cómo está el Sr. Ruiz? | ¡Muy bien! | Vive en la Avda. Mayor núm. 5. | La Sra. Gil no.'],
  ru: ['А. С. Пушкин родился в 1799 г. в Москве. | Он писал стихи и т. д. | Это известно.'],
  it: ['Il sig. Rossi e la sig.ra Neri, ecc. | Sono a pag. 5. | L’arch. Bo non c’era.'],
  nl: ['Dhr. de Vries kwam o.a. met drs. Bos. | Het was laat.'],
  pl: ['Dr hab. Nowak mieszka przy ul. Długiej. | To jest m.in. jego dom. | Ma 5 tys. zł.'],
  ja: ['これは本です。|あれは何ですか？|彼は「行く。」と言った。'],
  zh: ['今天天气很好。|我们去公园吧！|好吗？'],
  ar: ['هل هذا صحيح؟ | نعم. | لا أعرف.'],
  hi: ['यह सच है। | कोई नहीं जानता।'],
  el: ['Πού είναι; | Δεν ξέρω.'],
}

const BITS = fc.constantFrom(
  ...[
    '. ',
    '.',
    '? ',
    '!',
    '…',
    '"',
    '”',
    '“',
    '(',
    ')',
    '[1]',
    '。',
    '「',
    '」',
    '؟ ',
    '। ',
    '\n',
    '\n\n',
    ' ',
    '1. ',
    'a) ',
  ],
  ...[
    'Dr',
    'U.S',
    'word',
    'Word',
    '\u0301',
    '👩‍👩‍👧',
    '🇫🇷',
    '\u200d',
    'ำ',
    '🏽',
    '漢',
    '• ',
    ':)',
    '\u0600',
    '--',
    '=====',
    '🎉 ',
    'html ',
    '‘',
    '’',
    'www.x.Yz',
    '\u00ad',
    '\u200b',
    '\u200f',
    '❤\ufe0f',
    'aa \u0301',
    '፡፡',
    " ''",
    ' ,,',
    'א"ב',
  ],
)
const TEXTS = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(BITS, { maxLength: 40 }).map((all) => all.join('')),
)
const LANGUAGES = fc.constantFrom('en', 'de', 'fr', 'ja', 'el', 'hy', 'he', 'xx', 'not a tag')

describe('segment', () => {
  for (const [language, examples] of Object.entries(CASES)) {
    it.each(examples)(`${language}: %s`, (example) => {
      const expected = example.split('|').map((sentence) => sentence.trim())
      const glue = language === 'ja' || language === 'zh' ? '' : ' '
      const text = canonicalise(expected.join(glue))
      expect(checkSegmentation(text, language)).toEqual(expected)
    })
  }

  it('parts sentences that were glued together', () => {
    expect(checkSegmentation('It left Ukraine.Since March it is quiet.', 'en')).toEqual([
      'It left Ukraine.',
      'Since March it is quiet.',
    ])
  })

  it('never crosses a block and cuts at line ends that are meant', () => {
    const text = 'A heading\nBy Someone\n\nfirst\nsecond entry\n\nNo stop here'
    expect(checkSegmentation(text)).toEqual([
      'A heading',
      'By Someone',
      'first',
      'second entry',
      'No stop here',
    ])
  })

  it('reads prose that was wrapped to a width as one', () => {
    const lines = [
      'The council of the town met on the evening of',
      'Tuesday to talk about the bridge that Peter',
      'Holm had built. It fell.',
    ]
    expect(checkSegmentation(lines.join('\n'))).toEqual([
      'The council of the town met on the evening of\nTuesday to talk about the bridge that Peter\nHolm had built.',
      'It fell.',
    ])
  })

  it('agrees with Unicode on scripts that have no table here', () => {
    for (const text of ['እሱ መጣ። እሷ ሄደች።', 'Նա եկավ։ Նա գնաց։', 'သူလာသည်။ သူမသွားသည်။']) {
      const unicode = [...new Intl.Segmenter('und', { granularity: 'sentence' }).segment(text)]
      expect(checkSegmentation(text, 'und')).toEqual(unicode.map(({ segment: sentence }) => sentence.trim()))
    }
  })

  it('holds its laws for any text', () => {
    fc.assert(
      fc.property(TEXTS, LANGUAGES, (raw, language) => {
        checkSegmentation(canonicalise(raw), language)
      }),
      { numRuns: 1500 },
    )
  })

  it('cuts each block as if it stood alone', () => {
    fc.assert(
      fc.property(fc.array(TEXTS, { maxLength: 5 }), LANGUAGES, (raws, language) => {
        const { text, blocks } = joinBlocks(raws.map(canonicalise))
        const alone = blocks.flatMap(({ start, end }) =>
          segment(text.slice(start, end), language).map((span) => ({
            start: start + span.start,
            end: start + span.end,
          })),
        )
        expect(segment(text, language)).toEqual(alone)
      }),
      { numRuns: 5000 },
    )
  })

  it('gives nothing for nothing', () => {
    expect(segment('', 'en')).toEqual([])
  })

  const hostile = [
    '.',
    '“',
    '"',
    'a',
    '(',
    '. ',
    'A.',
    'a.B',
    '?! ',
    '1. ',
    '[1]',
    '• ',
    'a\n',
    "'.",
    '。「',
    '.Ab',
    '"a. ',
    '--- A ',
    '—" A',
    ':) A ',
    "'a! b' c ",
  ]
  it.each(hostile)('comes to an end on a megabyte of %j', (bit) => {
    const text = bit.repeat(Math.ceil(1_000_000 / bit.length))
    const sentences = segment(text, 'en')
    expect(sentences[0]?.start).toBe(0)
    expect(sentences.at(-1)?.end).toBe(text.trimEnd().length)
  })
})
