import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('czechSlovak', () => {
  itCuts('cs', {
    'words that are abbreviations elsewhere end before a word of one letter': [
      'Viz tab.',
      'K tomu nic.',
      'Platí písm. B zákona.',
    ],
    'titles belong to the name behind them': [
      'Prof. MUDr. Nováková, ing. Dvořák a JUDr. Malý potkali gen. Svobodu.',
      'Sv. Václav a akad. Heyrovský mlčeli.',
    ],
    'what explains a word goes on': [
      'Jí ovoce, např. Jablka, mj. Renety, tj. Zdravě, tzv. Superpotraviny, popř. Hrušky, srov. Novák.',
      'Stálo to cca. Deset korun.',
    ],
    'references go on before a number': [
      'Podle čl. 12 odst. 3 písm. 4, kap. 5, str. 48, obr. 7 a tab. 9 to smí.',
      'Volejte tel. 02 555.',
    ],
    'an ordinal goes on before a capital': [
      'Karel 4. Lucemburský založil univerzitu.',
      'Byla to 2. Republika.',
    ],
    'a day ends before a word that begins sentences': ['Lhůta končí 14.', 'Proto spěchám.'],
    'a year ends': ['Válka skončila 1945.', 'Města se stavěla znovu.'],
    'initials belong to the name': ['K. H. Mácha četl B. Němcovou.', 'T. G. Masaryk spal.'],
    'years before our era end before a word that begins sentences': [
      'Caesar zemřel roku 44 př.n.l.',
      'Potom všichni plakali.',
    ],
    'companies end before a word that begins sentences': [
      'Pracuje ve firmě Kos s.r.o.',
      'Oni platí dobře.',
      'Firma Škoda a.s. Plzeň podepsala smlouvu.',
    ],
    'a list that goes on ends before a capital only': [
      'Jablka, hrušky atd. ležely na stole.',
      'Prodávají chleba, mléko apod.',
      'Praha spí.',
    ],
    'reported questions and calls go on': [
      'Kde je? zeptala se matka.',
      'Ven odsud! zvolal soudce.',
      'Kdo tam? řekla.',
    ],
  })

  itCuts('sk', {
    laws: ['Podľa § 5 ods. 2 zákona to smie.', 'Pozri ods. 2.', 'Zajtra skončí.'],
    'Slovak titles and references': ['Mgr. Kováč a doc. Hudák čítali čl. 12 a kap. 3 doma.', 'Byt má č. 5.'],
    'Slovak reports': ['Kde je? spýtala sa matka.', 'Kto tam? povedal otec.'],
    'a question in small letters that nobody reports is one of its own': ['Kto príde?', 'nikto nevie.'],
  })
})
