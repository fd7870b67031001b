import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('hungarian', () => {
  itCuts('hu', {
    'words that are abbreviations elsewhere end before a word of one letter': [
      'Ez a fej.',
      'S akkor elment.',
    ],
    'titles belong to the name before and behind them': [
      'Dr. Nagy, ifj. Kovács, özv. Szabóné és prof. Kiss találkozott id. Tóthtal.',
      'Gr. Széchenyi és Szt. István hallgatott.',
    ],
    'what explains a word goes on': [
      'Gyümölcsöt eszik, pl. Almát, ill. Körtét, ún. Szuperételt, kb. Tizet, vö. Kiss.',
      'A Kossuth krt. Budapest közepén fut.',
    ],
    'references go on before a number': [
      'A 12. sz. lap, fej. 4, köt. 2, ábra. 7, tel. 5 szerint szabad.',
      'Ld. évf. 9.',
    ],
    'an ordinal goes on before a capital': [
      'A 2. Magyar Hadsereg a Donnál harcolt.',
      'Az 5. Kerületben lakik.',
    ],
    'a day ends before a word that begins sentences': ['A határidő 14.', 'Ezért sietek.'],
    'a year ends': ['A háború véget ért 1945.', 'Budapest romokban hevert.'],
    'initials belong to the name': ['J. Arany levelet írt S. Petőfinek.', 'E. Ady aludt.'],
    'months go on before a number': [
      'A bolt 2020. jan. 5-től 2021. okt. 3-ig zárva volt.',
      'Most nyitva van.',
    ],
    'companies end before a word that begins sentences': [
      'Régóta dolgozik nála a Kos Kft.',
      'Ez jól fizet.',
      'A Mol Nyrt. Budapest és az Acme Inc. Boston aláírta.',
    ],
    'a list that goes on ends before a capital only': [
      'Alma, körte stb. volt az asztalon.',
      'Kenyeret, tejet árulnak stb.',
      'Budapest alszik.',
    ],
    'reported questions and calls go on': [
      'Hol van? kérdezte az anyja.',
      'Ki innen! kiáltotta a bíró.',
      'Ki az? mondta.',
    ],
    'a question in small letters that nobody reports is one of its own': ['Ki jön?', 'senki sem tudja.'],
  })
})
