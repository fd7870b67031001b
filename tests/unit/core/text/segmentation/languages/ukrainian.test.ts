import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('ukrainian', () => {
  itCuts('uk', {
    'titles belong to the name behind them': [
      'Проф. Іваненко, акад. Вернадський і доц. Петренко бачили ген. Залужного.',
      'Полк. Болбочан та інж. Патон мовчали.',
    ],
    addresses: ['Він живе на вул. Франка, просп. Миру, у с. Ясному Київської обл. України.', 'Дім старий.'],
    'what explains a word goes on': [
      'Вона їсть фрукти, напр. Яблука, т.зв. Суперїжу, див. Іваненко, пор. Петренко.',
      'У Львові (нім. Lemberg, лат. Leopolis) тихо.',
    ],
    'references go on before a number': [
      'Згідно зі ст. 12, п. 3, гл. 4, стор. 48, рис. 7, табл. 9 і розд. 2 можна.',
      'Дзвоніть за тел. 044 555.',
    ],
    'initials belong to the name': ['Т. Г. Шевченко читав І. П. Котляревського.', 'Л. Українка спала.'],
    'what bears a name goes on': ['Університет ім. Шевченка стоїть біля св. Софії.', 'Він жовтий.'],
    'years and centuries end before a word that begins sentences': [
      'Війна скінчилася в 1945 р.',
      'Всі плакали.',
      'Церква стоїть з XII ст.',
      'Вона стара.',
      'У 1187 р. Київ горів.',
    ],
    'sums end before a word that begins sentences': [
      'Це коштує 5 тис. грн.',
      'Але він заплатив.',
      'Дали 2 млн. Євро.',
    ],
    'a list that goes on ends before a capital only': [
      'Яблука, груші і т. д. лежали на столі.',
      'Там продають хліб, молоко тощо і т. п.',
      'Київ спить.',
      'Прийшли Іваненко, Петренко та ін.',
      'Було гучно.',
    ],
    'reported questions and calls go on': [
      'Де він? запитала мати.',
      'Геть звідси! вигукнув суддя.',
      'Хто там? – сказала вона.',
    ],
    'a question in small letters that nobody reports is one of its own': ['Хто прийде?', 'ніхто не знає.'],
    'months go on before a number': ['З 5 січ. 2020 по 3 груд. 2021 було зачинено.', 'Потім відчинили.'],
  })
})
