import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('swedish', () => {
  itCuts('sv', {
    'words that are abbreviations elsewhere end before a word of one letter': [
      'Det hände i mars.',
      'Å andra sidan regnade det.',
    ],
    'titles belong to the name behind them': [
      'Fru Lund, hr. Berg, Prof. Celsius och fil. Kand. Ek mötte kapt. Rask.',
      'Dir. Wallenberg och S:t. Göran teg.',
    ],
    'what explains a word goes on': [
      'Hon äter frukt, t.ex. Äpplen, bl.a. Ingrid Marie, d.v.s. Nyttig mat, ev. Päron, inkl. Skal, jfr. Ek.',
      'Det kostade ca. Tio kronor p.g.a. Kriget.',
    ],
    'abbreviations that are written apart': ['Hon talade bl. a. Tyska.', 'Han kom f. ö. Tisdag.'],
    'references go on before a number': [
      'Enligt art. 12, kap. 4, mom. 3, sid. 48, tab. 2 och fig. 7 är det lagligt.',
      'Ring tel. 08 555.',
    ],
    'a clock time goes on behind its sign, and ends': ['Tåget går kl. 10.', 'Passagerare väntar.'],
    'initials belong to the name': ['A. Lindgren läste V. von Heidenstam.', 'C. J. L. Almqvist sov.'],
    'short months go on before a number': [
      'Från 5 jan. 2020 till 3 okt. 2021 var det stängt.',
      'Sedan öppnade de.',
    ],
    'years of an era end before a capital': [
      'Caesar dog år 44 f.Kr.',
      'Alla grät.',
      'Tacitus föddes 56 e.Kr.',
      'Rom var stort då.',
    ],
    'companies end before a word that begins sentences': [
      'Hon arbetar på Volvo Ltd.',
      'De betalar bra.',
      'Firman Acme Inc. Boston skrev under.',
    ],
    'a list that goes on ends before a capital only': [
      'Äpplen, päron osv. låg på bordet.',
      'Man säljer bröd, mjölk m.m.',
      'Stockholm sover.',
    ],
    'reported questions and calls go on': [
      'Var är han? frågade modern.',
      'Ut härifrån! ropade domaren.',
      'Vad nu? undrade hon.',
    ],
    'a question in small letters that nobody reports is one of its own': ['Vem kommer?', 'ingen vet.'],
  })
})
