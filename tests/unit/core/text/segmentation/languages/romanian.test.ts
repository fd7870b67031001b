import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('romanian', () => {
  itCuts('ro', {
    'words that are abbreviations elsewhere end before a word of one letter': [
      'Vino la noi.',
      'E frig afară.',
      'A dat din cap.',
      'E obosit.',
    ],
    'houses go on before a letter': ['Stă la bl. A, sc. B, et. 3.', 'Vezi Fig. A de mai jos.'],
    'titles belong to the name behind them': [
      'Dna. Ionescu și av. Popa l-au văzut pe Prof. univ. dr. Marin și pe ing. Stan.',
      'Gen. Antonescu și arh. Mincu tăceau.',
    ],
    addresses: ['Locuiește pe str. Lungă, bd. Unirii, jud. Cluj, com. Florești, ap. Nord.', 'Este departe.'],
    'what explains a word goes on': [
      'Costă aprox. Zece lei, cca. Doi euro, ex. Pâine, resp. Lapte, trad. Blaga.',
    ],
    'references go on before a number': [
      'Conform art. 12 alin. (3) lit. (a) pct. 4, cap. IV, pag. 48, vol. 2, fig. 7, este permis.',
      'Sunați la tel. 021 555.',
    ],
    'initials belong to the name': ['I. L. Caragiale l-a citit pe M. Eminescu.', 'G. Coșbuc la fel.'],
    'short months go on before a number': [
      'Între 5 ian. 2020 și 3 dec. 2021 a fost închis.',
      'Apoi s-a deschis.',
    ],
    'companies end before a word that begins sentences': [
      'Lucrează la Dacia S.A.',
      'Ea iubește orașul.',
      'Firma Popa S.R.L. Cluj a semnat.',
    ],
    'years before our era end before a word that begins sentences': [
      'Cezar a murit în 44 î.Hr.',
      'Toți au plâns.',
    ],
    'lists and hours end before a capital only': [
      'Mere, pere etc. erau de vânzare.',
      'Se vând pâine, lapte ș.a.',
      'Bucureștiul doarme.',
    ],
    'reported questions and calls go on': [
      'Unde ești? întrebă mama.',
      'Afară de aici! strigă judecătorul.',
      'Cine e? zise ea.',
    ],
    'a question in small letters that nobody reports is one of its own': ['Cine vine?', 'nimeni nu știe.'],
    'a sentence in small letters ends before a pronoun': ['mâncarea era rece.', 'noi am plecat.'],
  })

  itCuts('mo', { 'Moldovan is read alike': ['Locuiește pe str. Eminescu din Chișinău.', 'Este acasă.'] })
})
