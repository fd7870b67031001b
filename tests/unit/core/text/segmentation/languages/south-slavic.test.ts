import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('southSlavic', () => {
  itCuts('hr', {
    'titles belong to the name behind them': [
      'Prof. dr. Horvat, gđa. Babić i gosp. Marić sreli su gen. Jelačića.',
      'Sv. Vlaho i ing. Tesla šutjeli su.',
    ],
    'what explains a word goes on': [
      'Jede voće, npr. Jabuke, tj. Zdravo, tzv. Superhranu, odn. Kruške, cca. Deset na dan.',
      'Živi u ul. Kralja Tomislava i na trg. Republike.',
    ],
    'references go on before a number': [
      'Prema čl. 12, toč. 4, str. 48, tab. 9 i br. 7 smije se.',
      'Nazovite tel. 01 555.',
    ],
    'an ordinal goes on before a capital': [
      'Bila je to 2. Dalmatinska brigada.',
      'Petar 1. Veliki nije došao.',
    ],
    'a day ends before a word that begins sentences': ['Rok je 14.', 'Zato žurim.'],
    'initials belong to the name': ['A. G. Matoš čitao je M. Krležu.', 'I. B. Mažuranić spavala je.'],
    'companies end before a word that begins sentences': [
      'Radi u tvrtki Kos d.o.o.',
      'Oni plaćaju dobro.',
      'Tvrtka Pliva d.d. Zagreb potpisala je ugovor.',
    ],
    'a list that goes on ends before a capital only': [
      'Jabuke, kruške itd. ležale su na stolu.',
      'Prodaju kruh, mlijeko i sl.',
      'Zagreb spava.',
    ],
    'reported questions and calls go on': [
      'Gdje je? upita majka.',
      'Van odavde! povika sudac.',
      'Tko je? rekla je.',
    ],
    'a question in small letters that nobody reports is one of its own': ['Tko dolazi?', 'nitko ne zna.'],
  })

  itCuts('sr', {
    'Serbian in Cyrillic': [
      'Проф. др. Петровић и инж. Тесла срели су ген. Мишића.',
      'Према чл. 12, стр. 48, таб. 9 и бр. 7 сме се.',
      'Једе воће, нпр. Јабуке, тзв. Суперхрану.',
    ],
    'Serbian lists and companies': [
      'Јабуке, крушке итд. лежале су на столу.',
      'Продају хлеб, млеко итд.',
      'Београд спава.',
    ],
    'Serbian years and reports': ['Умро је 44 п.н.е.', 'Они су плакали.', 'Где је? упита мајка.'],
  })

  itCuts('sr-Latn', {
    'Serbian in Latin letters': ['Prof. dr. Petrović živi u ul. Kneza Miloša.', 'On je star.'],
  })
  itCuts('bs', {
    'Bosnian is read alike': ['Gosp. Hadžić stanuje u ul. Titovoj, br. 5 u Sarajevu.', 'Sretan je.'],
  })

  itCuts('sl', {
    'Slovene is read alike': [
      'Dr. Prešeren in prof. Čop sta brala npr. Shakespeara.',
      'Glej čl. 12 in str. 48.',
    ],
    'Slovene reports': ['Kje je? vprašala je mati.', 'Kdo je? rekel je oče.'],
  })
})
