import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSegmentation } from '@/tests/unit/core/text/check-segmentation'

// A bar marks where one sentence ends and the next begins.
const CASES: Record<string, string[]> = {
  pt: [
    'J. K. Rowling escreveu isto. | Custou aprox. 500 euros à Sra. Lima. | Ele riu.',
    'Onde está? perguntou a mãe.',
  ],
  ro: [
    'J. K. Rowling a scris art. 23 alin. (5) lit. (a) din lege. | El a plecat.',
    'Cine e? întrebă mama. | Nimeni.',
    // Written in small letters.
    'Locuiau aproape de casa noastră. | nimeni nu știa.',
  ],
  it: ['Il mare era calmo e la barca lontana. | nessuno parlava. | Vedi la pag. 5 della sig.ra Neri.'],
  bg: ['Вижте чл. 3 и гл.серж. Петров. | Той дойде.', 'Къде е? – попита майката. | Тук.'],
  uk: ['І. Карпенко живе на вул. Довгій. | Це коштує 5 грн. | Він знає.', 'Де він? – спитала мама. | Тут.'],
  ru: ['«Где он?» – спросила мама. | Где он? – спросила мама. | Там.'],
  sv: ['J. K. Rowling talade t.ex. med dr. Berg. | Hon log.', 'Var är han? frågade hon. | Här.'],
  da: ['J. K. Rowling kom den 3. maj. | Hun talte med bl.a. Jensen.'],
  nb: ['J. K. Rowling kom den 3. mai. | Hun snakket med bl.a. Hansen.'],
  fi: ['J. K. Rowling kävi esim. Turussa. | Hän hymyili.'],
  et: ['J. K. Rowling elab seal.'],
  cs: ['J. K. Rowling četla čl. 3 odst. 2. | Ona se smála.', 'Kde je? zeptala se matka. | Tady.'],
  sk: ['J. K. Rowling čítala č. 5. | Ona sa smiala.'],
  hr: ['J. K. Rowling živi u ul. Marka Polo. | Ona piše.'],
  sr: ['Џ. К. Роулинг живи у ул. Марка Пола. | Она пише.'],
  hu: ['J. K. Rowling és Dr. Nagy találkozott. | Ők beszéltek.', 'Hol van? kérdezte az anyja. | Itt.'],
  tr: [
    'J. K. Rowling, Org. Özkök ile konuştu. | Bu iyi.',
    'Onu gören o. | Ali gitti.',
    'Nerede? diye sordu. | Burada.',
  ],
  id: ['J. K. Rowling bekerja di Acme Pte. Ltd. bersama Drs. Iman. | Dia senang.'],
  el: ['Ο Γ. Παπανδρέου μίλησε. | Η βουλή άκουσε.'],
  pl: ['Gdzie on jest? – spytała matka. | Tutaj.'],
  vi: ['J. K. Rowling viết sách.'],
  hy: ['Լ. Պետրոսյանը և Յու. Գագարինը եկան: | Ժամը 10:30 էր: | Ինչո՞ւ գնաց: | Վա՜յ, ասաց նա։ | Նա գնաց.'],
  he: ['היא נולדה בארה"ב, ואמרה "שלום". | הוא הלך. | ד״ר כהן בא.', 'הסופר א. ב. יהושע כתב ספר. | הוא ידוע.'],
  hi: ['डॉ. शर्मा आए। | एम. एस. धोनी खेले। | वह जीत गए।'],
  ka: ['ეს არის წიგნი. | ის კარგია.'],
  am: ['እሱ መጣ። | እሷ ሄደች፡፡ | ማን ነው፧'],
  km: ['គាត់មក។ | នាងទៅ។'],
  my: ['သူလာသည်။ | သူမသွားသည်။'],
  ko: ['그는 갔다. | 산더미 같은 거인들이 서른 놈. | 아니 더 된다. | J. K. 롤링이 썼다. | 정말요? | 네.'],
  nl: ["Hij was tevreden. | ,, Dit was een droom. '' | De rijder lachte."],
}

describe('sentences of', () => {
  for (const [language, examples] of Object.entries(CASES))
    it.each(examples)(`${language}: %s`, (example) => {
      const expected = example.split('|').map((sentence) => sentence.trim())
      expect(checkSegmentation(expected.join(' '), language)).toEqual(expected)
    })

  it('a bar typed for the danda', () => {
    expect(checkSegmentation('वह आया| वह गया|', 'hi')).toEqual(['वह आया|', 'वह गया|'])
  })

  it('text with signs that nobody sees, as of text without them', () => {
    const text = 'Dr. Lee met J. K. Smith. They spoke.'
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.constantFrom('\u00ad', '\u200b', '\u200f', '\u2060', '\u2069'),
        (at, sign) => {
          const sentences = checkSegmentation(text.slice(0, at) + sign + text.slice(at), 'en')
          expect(sentences.map((sentence) => sentence.replace(sign, ''))).toEqual([
            'Dr. Lee met J. K. Smith.',
            'They spoke.',
          ])
        },
      ),
    )
    expect(checkSegmentation('\u200b')).toEqual(['\u200b'])
    expect(checkSegmentation('\u00ad \u0301a')).toEqual(['\u00ad \u0301a'])
    expect(checkSegmentation('One.\n\n\u200b\n\nTwo.')).toEqual(['One.', '\u200b', 'Two.'])
  })
})
