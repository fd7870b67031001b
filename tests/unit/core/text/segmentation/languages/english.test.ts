import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('english', () => {
  itCuts('en', {
    'a letter is no word where a figure is capitalised, or a sign follows': [
      'See Fig. A for details, and fig. A, too.',
      'She ate the fig.',
      'A waiter came.',
    ],
    'a list may follow a word that is an abbreviation elsewhere': [
      'The answer is no.',
      '1. Wash the rice.',
      '2. Boil it.',
    ],
    'so may a sentence that begins with a letter': [
      'He said no.',
      'I left.',
      'See no. I, which is lost.',
      'Chopin wrote No. I in May.',
    ],
    'and behind one that seldom is a word': ['Eat a fig.', '1. Wash it.', '2. Cut it.'],
    'but not in a list': ['1. Look at it.', '2. See fig. 3.', 'Then go.', '3. Stop.'],
    'and may go on behind one': ['1. Answer yes or no.', '2. Sign it.'],
    'a number in an entry is none of the list': [
      '1. See fig. 2.',
      '2. Boil it.',
      '3. Look at fig. 1.',
      '4. Eat it.',
    ],
    'nor one that its own list counts on from': ['1. See fig. 1.', '2. Boil it.'],
    'numbers of things are no list': [
      'He took No. 1.',
      'She took No. 2.',
      'It is in fig. B of the book.',
      'It is on p. 5.',
    ],
    'titles belong to the name behind them': [
      'Sen. Warren and Gov. Newsom met Rev. Jackson, Lt. Col. Vindman and Messrs. Holt.',
      'Sgt. Lopez and Prof. Okafor stayed away.',
    ],
    'what compares or explains goes on': [
      'In Roe vs. Wade the court ruled, e.g. Blackmun, i.e. The majority.',
      'It cost approx. Five million pounds, incl. Taxes, cf. Smith.',
    ],
    'references go on before a number': [
      'See Fig. 3, Sec. II and pp. 40 to 42 of vol. 7, ch. IV, art. 9.',
      'It is No. 10 on the list, est. 1950.',
    ],
    'words that are references elsewhere end a sentence': [
      'He said no.',
      'Nobody had asked for the fig.',
      'It fell.',
    ],
    'initials belong to the name': ['J. R. R. Tolkien met C. S. Lewis.', 'W. H. Auden wrote to them.'],
    'months and days go on before a number': [
      'It ran from Jan. 5 to Sept. 12, on Mon. 7 and Thurs. 10.',
      'Then it ended.',
    ],
    'companies end before a word that begins sentences': [
      'She works for Acme Inc.',
      'They pay well.',
      'The deal with Holt Bros. Shipping Co. Ltd. Boston collapsed.',
      'However, Apple Corp. Records survived.',
    ],
    'states and degrees, the same': [
      'They moved from Springfield, Ill. to Nashville, Tenn. Sunday night.',
      'Jane Roe, Ph.D. Oxford, lives in Washington, D.C.',
      'Her son does not.',
    ],
    'hours end before a capital, but for days and zones': [
      'Doors open at 7 p.m. Friday and 9 a.m. Eastern time.',
      'The train left at 10 p.m.',
      'Passengers slept.',
    ],
    'a list that goes on ends before a capital': [
      'They sold fruit, bread, etc. at the market.',
      'We bought lamps, chairs, etc.',
      'Prices were low.',
    ],
    'an ellipsis before the word I goes on': [
      'So ... I told them that I was done.',
      'We left ...',
      'They stayed.',
    ],
    'a sentence in small letters ends before a pronoun': [
      'the food was cold.',
      'they did not care.',
      'we left.',
    ],
    'a reported question goes on': ['Where is it? he asked.', 'Stop it! she yelled.', 'Nobody did.'],
    'post scripts and ranks': ['P.S. Bring the keys.', 'Brig. Hale, Capt. Reed and Pvt. Ryan came.'],
  })

  itCuts('und', {
    'a text of unknown language is read as English': [
      'Sen. Ruiz spoke at 9 a.m. Monday.',
      'Nobody listened.',
    ],
  })
})
