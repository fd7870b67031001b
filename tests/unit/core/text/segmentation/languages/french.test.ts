import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('french', () => {
  itCuts('fr', {
    'words that are abbreviations elsewhere end before a number': [
      'Elle a gagné le gros lot.',
      '20 ans plus tard, elle dort dehors.',
      'Il a supprimé l’app.',
      '3 jours après, il la cherche.',
    ],
    'a word of one letter that begins sentences is no house': ['Là où blesse le bât.', 'Y a-t-il un âne ?'],
    'figures go on before a letter': ['Voir la fig. A et l’appt. D du plan.', 'C’est clair.'],
    'houses go on before a letter or number': [
      'Il habite bât. B, esc. C, appt. 12.',
      'La rés. est calme.',
      'Là où blesse le bât.',
      'Il faut voir.',
    ],
    'a year before our era may end a sentence before a name': [
      'L’empereur mourut en 44 av. J.-C.',
      'Brutus prit la fuite.',
      'Il a lu J.-C. Grangé.',
    ],
    'titles belong to the name behind them': [
      'Mme. Curie et MM. Dupont et Durand ont vu Mlle. Petit et Me. Vergès.',
      'Mgr. Lefebvre et le Gén. Leclerc étaient absents.',
    ],
    'a saint belongs to the name': ['Le bus va de Ste. Anne à St. Denis.', 'Il est plein.'],
    'what explains a word goes on': [
      'Il aime les agrumes, p. ex. Citron, c.-à-d. Tout ce qui est acide.',
      'Voir env. Trois cents pages, cf. Proust, vs. Zola, éd. Gallimard.',
    ],
    'references go on before a number': [
      'Selon l’art. 12 de la loi, chap. IV, al. 3, p. 48, vol. 2, fig. 7, c’est permis.',
      'Composez le tél. 01 23 45.',
    ],
    'a number sign goes on before a number': [
      'Elle habite au n° 5, elle loue les nos. 7 et 8.',
      'Il habite au no. 9.',
    ],
    'initials belong to the name': [
      'J.-J. Rousseau a lu M. de Montaigne.',
      'A. Camus et J.-P. Sartre aussi.',
    ],
    'short months go on before a number': [
      'Du 5 janv. 2020 au 14 juil. 2021, tout fut fermé.',
      'Puis on rouvrit.',
    ],
    'years before our era end before a word that begins sentences': [
      'César mourut en 44 av. J.-C.',
      'Les Romains pleurèrent.',
    ],
    'a company goes on with its name': ['La Cie. Générale et la S.A. Michelin ont signé.', 'Elle a payé.'],
    'a list that goes on ends before a capital only': [
      'Des pommes, des poires, etc. étaient vendues.',
      'On y trouve du pain, du lait, etc.',
      'Paris en manque.',
    ],
    'an elided article may begin a sentence': ['Elle travaille chez Dupont et Cie.', 'L’usine est fermée.'],
    'reported questions and calls go on': [
      'Où est-il ? demanda sa mère.',
      'Sortez ! cria le juge.',
      'Qui est là ? dit-il.',
    ],
    'a sentence in small letters ends before a pronoun': ['le repas était froid.', 'nous sommes partis.'],
  })
})
