import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('russian', () => {
  itCuts('ru', {
    'words that are abbreviations elsewhere end before a word of one letter': [
      'Я думал о том.',
      'Э, нет.',
      'Смотри табл. Б ниже.',
    ],
    'titles belong to the name behind them': [
      'Проф. Иванов, акад. Сахаров и доц. Петрова видели д-р. Смирнова.',
      'Ген. Жуков и тов. Сухов молчали.',
    ],
    addresses: [
      'Он живёт на ул. Ленина, пр. Мира, пер. Глухом, в с. Ясном Тульской обл. России.',
      'Дом стар.',
    ],
    'what explains a word goes on': [
      'Она ест фрукты, напр. Яблоки, т. е. Полезное, т.н. Суперпищу, см. Иванов, ср. Петров.',
      'В Ставрополе (англ. Stavropol, лат. Stauropolis) тихо.',
    ],
    'references go on before a number': [
      'Согласно ст. 12, п. 3, гл. 4, стр. 48, рис. 7, табл. 9 и разд. 2 можно.',
      'Звоните по тел. 495 555.',
    ],
    'initials belong to the name': ['Л. Н. Толстой читал А. П. Чехова.', 'М. Ю. Лермонтов спал.'],
    'years and centuries end before a word that begins sentences': [
      'Война кончилась в 1945 г.',
      'Все плакали.',
      'Церковь стоит с XII в.',
      'Она стара.',
      'В 1703 г. Пётр основал город.',
      'В XIX в. Россия росла.',
    ],
    'sums end before a word that begins sentences': [
      'Это стоит 5 тыс. руб.',
      'Но он заплатил.',
      'Дали 2 млн. Евро.',
    ],
    'a list that goes on ends before a capital only': [
      'Яблоки, груши и т. д. лежали на столе.',
      'Там продают хлеб, молоко и т. п.',
      'Москва спит.',
      'Пришли Иванов, Петров и др.',
      'Было шумно.',
    ],
    'reported questions and calls go on': [
      'Где он? спросила мать.',
      'Вон отсюда! крикнул судья.',
      'Кто там? – сказала она.',
    ],
    'a question in small letters that nobody reports is one of its own': ['Кто придёт?', 'никто не знает.'],
    'months go on before a number': ['С 5 янв. 2020 по 3 дек. 2021 было закрыто.', 'Потом открыли.'],
  })

  itCuts('be', { 'Belarusian is read alike': ['Акад. Колас чытае Купалу, гл. 4, стр. 48.', 'Усе чытаюць.'] })
})
