import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('polish', () => {
  itCuts('pl', {
    'titles belong to the name behind them': [
      'Prof. dr hab. Nowak, mgr inż. Kos i ks. Popiełuszko spotkali gen. Andersa.',
      'Abp. Wojtyła i św. Wojciech milczeli.',
    ],
    addresses: [
      'Mieszka przy ul. Długiej, na os. Piastów, w woj. Mazowieckim, koło pl. Wolności.',
      'Ma psa.',
    ],
    'what explains a word goes on': [
      'Je owoce, np. Jabłka, m.in. Renety, tzn. Zdrowo, tzw. Superżywność, ew. Gruszki, por. Nowak.',
      'To trwało ok. Roku.',
    ],
    'references go on before a number': [
      'Według art. 12 ust. 3 pkt. 4, rozdz. 5, str. 48, rys. 7 i poz. 9 wolno.',
      'Spotkanie o godz. 10.',
    ],
    'an ordinal goes on before a capital': ['Była to 2. Dywizja Piechoty.', 'Walczyła pod 1. Armią.'],
    'a day ends before a word that begins sentences': ['Termin mija 14.', 'Dlatego się spieszę.'],
    'initials belong to the name': ['A. Mickiewicz czytał J. Słowackiego.', 'C. K. Norwid spał.'],
    'years and centuries end before a word that begins sentences': [
      'Wojna skończyła się w 1945 r.',
      'Wszyscy płakali.',
      'Kościół stoi tu od XII w.',
      'Jest stary.',
      'Urodził się w 1950 r. Krakowie nieznany.',
    ],
    'companies end before a word that begins sentences': [
      'Pracuje w firmie Kos sp. z o.o.',
      'Oni płacą dobrze.',
      'Firma Acme Inc. Boston podpisała umowę.',
    ],
    'sums go on before a name': ['Zarabia 5 tys. Złotych i dostał 2 mln. Euro.', 'To dużo.'],
    'a list that goes on ends before a capital only': [
      'Jabłka, gruszki itd. leżały na stole.',
      'Sprzedają chleb, mleko itp.',
      'Warszawa śpi.',
    ],
    'reported questions and calls go on': [
      'Gdzie on jest? zapytała matka.',
      'Precz stąd! krzyknął sędzia.',
      'Kto tam? powiedziała.',
    ],
    'a question in small letters that nobody reports is one of its own': ['Kto przyjdzie?', 'nikt nie wie.'],
  })
})
