import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('danishNorwegian', () => {
  itCuts('da', {
    'a number that counts something is no ordinal': ['Han bor i nr. 7.', 'Snart flytter han.'],
    'titles belong to the name behind them': [
      'Hr. Jensen, frk. Holm og Prof. Bohr mødte ing. Lund og adv. Krag.',
      'Dir. Møller og kgl. Majestæt tav.',
    ],
    'what explains a word goes on': [
      'Han spiser frugt, f.eks. Æbler, bl.a. Ingrid Marie, dvs. Sund mad, evt. Pærer, inkl. Skræl.',
      'Det kostede ca. Ti kroner pga. Krigen, jf. Holberg.',
    ],
    'references go on before a number': [
      'Efter art. 12, kap. 4, stk. 3, s. 48, bd. 2 og fig. 7 er det lovligt.',
      'Ring på tlf. 33 12.',
    ],
    'an ordinal goes on before a capital': [
      'Christian 10. Regerede til 1947.',
      'Det var den 2. Verdenskrig.',
    ],
    'a day ends before a word that begins sentences': ['Fristen er den 14.', 'Derfor haster det.'],
    'initials belong to the name': ['H. C. Andersen læste J. L. Heiberg.', 'N. F. S. Grundtvig sov.'],
    'companies end before a word that begins sentences': [
      'Hun arbejder for Carl A/S.',
      'De betaler godt.',
      'Firmaet Holm A/S. København og Acme Inc. Boston skrev under.',
    ],
    'years before our era end before a word that begins sentences': ['Cæsar døde i 44 f.Kr.', 'Alle græd.'],
    'a list that goes on ends before a capital only': [
      'Æbler, pærer osv. lå på bordet.',
      'Man sælger brød, mælk m.m.',
      'København sover.',
    ],
    'reported questions and calls go on': [
      'Hvor er han? spurgte moderen.',
      'Ud herfra! råbte dommeren.',
      'Hvem er det? sagde hun.',
    ],
  })

  itCuts('nb', {
    'Norwegian titles and references': [
      'Hr. Hansen leste kap. 4, s. 48 og nr. 7 i går.',
      'Kong Olav 5. Regjerte til 1991.',
      'Så døde han.',
    ],
    'Norwegian reports': ['Hvor er han? spurte moren.', 'Ut herfra! ropte dommeren.', 'Hva nå? tenkte jeg.'],
    'a question in small letters that nobody reports is one of its own': ['Hvem kommer?', 'ingen vet det.'],
  })

  itCuts('nn', { 'New Norwegian is read alike': ['Frk. Vik og prof. Aasen kom den 3. Mai.', 'Dei song.'] })
})
