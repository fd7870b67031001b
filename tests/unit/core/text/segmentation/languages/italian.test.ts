import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('italian', () => {
  itCuts('it', {
    'letters of laws are counted': ["Vale l’art. 5, lett. A, e la lett. B dell'atto.", 'È chiaro.'],
    'titles belong to the name behind them': [
      "La sig.ra Neri e il dott. Bianchi hanno visto l'avv. Conti e l’on. Moro.",
      'Mons. Galli, il geom. Rossi e la dott.ssa Riva tacevano.',
    ],
    'what explains a word goes on': [
      'Ama gli agrumi, p.es. Limoni, cfr. Pascoli, vs. Carducci, ca. Venti al giorno.',
      'Abita in P.za Navona, C.so Garibaldi e V.le Mazzini.',
    ],
    'references go on before a number': [
      "Secondo l'art. 12, lett. 4, pag. 48, vol. 2, cap. IV e fig. 7, è lecito.",
      'Chiami il tel. 06 555.',
      'Si veda il num. 5.',
    ],
    'initials belong to the name': ['G. B. Vico lesse N. Machiavelli.', 'A. Manzoni pure.'],
    'short months go on before a number': ['Dal 5 gen. 2020 al 3 ott. 2021 era chiuso.', 'Poi aprì.'],
    'companies end before a word that begins sentences': [
      'Lavora alla Fiat S.p.A.',
      'Lei ama Torino.',
      'La Rossi S.r.l. Milano e la Bianchi S.p.A. Torino hanno firmato.',
    ],
    'years before our era end before a word that begins sentences': [
      'Cesare morì nel 44 a.C.',
      'Il popolo pianse.',
    ],
    'a list that goes on ends before a capital only': [
      'Mele, pere, ecc. erano in vendita.',
      'Si trovano pane, latte, ecc.',
      'Roma dorme.',
    ],
    'an elided article may begin a sentence': ['Lavora alla Verdi S.r.l.', "L'azienda è chiusa."],
    'reported questions and calls go on': [
      'Dove sei? chiese la madre.',
      'Fuori di qui! gridò il giudice.',
      'Chi è? disse lei.',
    ],
    'a question in small letters that nobody reports is one of its own': ['Chi viene?', 'nessuno lo sa.'],
    'a sentence in small letters ends before a pronoun': ['il pranzo era freddo.', 'loro se ne andarono.'],
  })
})
