import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('dutch', () => {
  itCuts('nl', {
    'a shortened word may begin a sentence': [
      'Hij bleef thuis.',
      "'t Was laat.",
      '’s Avonds ging hij naar Acme B.V.',
      "'t Is druk in 's-Hertogenbosch.",
      "“'n Mooi huis.",
      "'k Weet het,” zei hij.",
      'De jongens’ fiets was weg.',
    ],
    'a number that counts ends a sentence': [
      'Wij wonen op nr. 7.',
      'Het was laat.',
      'Zij wonen op nr. 8.',
      'Niemand woont op nr. 9.',
      'Toen was het stil.',
    ],
    'years may end before a name': ['De keizer stierf in 44 v. Chr.', 'Brutus vluchtte.'],
    'titles belong to the name behind them': [
      'Dhr. de Vries, mevr. Jansen en Ir. Smit ontmoetten drs. Bos en Prof. Kok.',
      'Ds. Visser en burg. Halsema zwegen.',
    ],
    'what explains a word goes on': [
      'Hij eet fruit, bijv. Appels, o.a. Elstar, d.w.z. Gezond eten, evt. Peren, incl. Schil, vgl. Kok.',
      'Dat is n.a.v. Corona zo, i.p.v. Griep.',
    ],
    'references go on before a number': [
      'Volgens art. 12, hfst. IV, blz. 48, vol. 2, afb. 7 en fig. 9 mag het.',
      'Bel tel. 020 555.',
      'Het is no. 5.',
    ],
    'initials belong to the name': ['W. F. Hermans las G. Reve.', 'J. C. Bloem niet.'],
    'short months go on before a number': [
      'Van 5 jan. 2020 tot 3 okt. 2021 was het dicht.',
      'Toen ging het open.',
    ],
    'companies end before a word that begins sentences': [
      'Zij werkt bij Bakker B.V.',
      'Het is er druk.',
      'De firma Bos B.V. Utrecht en Acme Inc. Boston tekenden.',
    ],
    'years before our era end before a word that begins sentences': [
      'Caesar stierf in 44 v.Chr.',
      'De Romeinen huilden.',
    ],
    'a list that goes on ends before a capital only': [
      'Appels, peren enz. lagen op tafel.',
      'Men verkoopt brood, melk enz.',
      'Amsterdam slaapt.',
    ],
    'reported questions and calls go on': [
      'Waar is hij? vroeg de moeder.',
      'Weg hier! riep de rechter.',
      'Wie is daar? zei zij.',
    ],
    'a question in small letters that nobody reports is one of its own': [
      'Wie komt er?',
      'niemand weet het.',
    ],
  })

  itCuts('af', { 'Afrikaans is read alike': ['Prof. Botha ontmoet ds. Nel in Paarl.', 'Dit reën.'] })
})
