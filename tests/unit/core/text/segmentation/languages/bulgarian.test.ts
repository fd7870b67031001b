import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('bulgarian', () => {
  itCuts('bg', {
    'titles belong to the name behind them': [
      'Проф. Иванов, акад. Балевски и доц. Петрова видяха инж. Колев и г-н. Стоянов.',
      'Ген. Колев и св. Иван мълчаха.',
    ],
    addresses: [
      'Живее на ул. Раковски, бул. България, пл. Славейков, ж.к. Младост, обл. София.',
      'Домът е стар.',
    ],
    'what explains a word goes on': [
      'Яде плодове, напр. Ябълки, т.е. Здравословно, т.нар. Суперхрана, вж. Иванов, срв. Петров.',
      'В Пловдив (лат. Philippopolis, англ. Plovdiv) е тихо.',
    ],
    'references go on before a number': [
      'Според чл. 12, ал. 3, гл. 4, стр. 48, фиг. 7, табл. 9 и бр. 2 може.',
      'Обадете се на тел. 02 555.',
    ],
    'initials belong to the name': ['П. К. Яворов чете Х. Ботев.', 'Н. Вапцаров спи.'],
    'years and centuries end before a word that begins sentences': [
      'Войната свърши през 1945 г.',
      'Всички плакаха.',
      'Църквата стои от XII в.',
      'Тя е стара.',
    ],
    'a year ends a phrase before any capital': ['Той е роден през 1950 г.', 'София расте.'],
    'sums go on before a name': ['Получи 5 млн. Евро.', 'Това струва 2 лв.', 'Но той плати.'],
    'a list that goes on ends before a capital only': [
      'Ябълки, круши и др. лежаха на масата.',
      'Продават хляб, мляко и т.н. всеки ден.',
      'Там има вино, сирене и др.',
      'Варна спи.',
    ],
    'reported questions and calls go on': [
      'Къде е той? попита майката.',
      'Вън оттук! извика съдията.',
      'Кой е там? – каза тя.',
    ],
    'a question in small letters that nobody reports is one of its own': ['Кой идва?', 'никой не знае.'],
  })

  itCuts('mk', { 'Macedonian is read alike': ['Проф. Конески живее на ул. Партизанска.', 'Никој не знае.'] })
})
