import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('german', () => {
  itCuts('de', {
    'figures go on before a letter': ['Siehe Abb. B und Tab. C im Anhang.', 'Das war seine Art.', 'O weh.'],
    'a number that counts something is no ordinal': [
      'Er wohnt in Nr. 7.',
      'Bald zieht er aus.',
      'Das sagt Art. 5.',
      'Richter folgen ihm am 3. Oktober.',
    ],
    'titles belong to the name behind them': [
      'Prof. Dr. Anna Weber traf Hrn. Maier und Frl. Vogt in Köln.',
      'Dipl.-Ing. Kurz und Mag. Pichler schwiegen.',
    ],
    'what explains a word goes on before a noun': [
      'Die Firma liefert Metalle, insb. Kupfer, inkl. Verpackung, evtl. Montage, max. Tonnen, exkl. Zoll.',
      'Das gilt für Berlin bzw. Potsdam, d. h. Brandenburg, u. a. Städte und z. B. Dörfer.',
    ],
    'references go on before a number': [
      'Nach Art. 12 Abs. 3 Nr. 4 ist das erlaubt, siehe Bd. 2 und Anm. 7.',
      'Auf Kap. 9 folgt Abb. 3.',
    ],
    'a reference without its number ends': ['Das steht im zweiten Abs.', 'Richter lesen ihn.'],
    'an ordinal goes on before a noun': [
      'Am 3. Oktober feiern wir im 19. Bezirk.',
      'Der 2. Weltkrieg endete 1945.',
      'Arbeiter bauten die Stadt wieder auf.',
    ],
    'a day ends before a word that begins sentences': ['Die Frist endet am 14.', 'Dann ist es zu spät.'],
    'initials belong to the name': [
      'E. T. A. Hoffmann schrieb an J. W. Goethe.',
      'C. D. Friedrich malte das Meer.',
    ],
    'a date with a short month': ['Sie blieb vom 5. Jan. 2020 bis zum 3. Okt. 2021.', 'Dann zog sie um.'],
    'a company goes on with its form': ['Die Meyer & Co. KG und die Acme Inc. Berlin bauen Brücken.'],
    'years before our era end before a word that begins sentences': [
      'Die Funde stammen aus dem Jahr 44 v. Chr. und 12 n. Chr.',
      'Sie sind gut erhalten.',
    ],
    'a list that goes on ends before a capital only': [
      'Äpfel, Birnen usw. lagen auf dem Tisch.',
      'Er kaufte auch Brot, Milch usw.',
      'Frauen standen Schlange.',
    ],
    'reported questions and calls go on': [
      'Wo ist er? fragte die Mutter.',
      'Komm sofort! rief der Vater.',
      'Wie spät ist es? flüsterte sie.',
    ],
  })
})
