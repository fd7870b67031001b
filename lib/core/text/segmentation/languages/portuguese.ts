import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

/**
 * Titles, terms and months are those of CLDR's sentence break suppressions (cldr-segments-full 46.1.0, Unicode-3.0),
 * without entries that are words ("mar", "pedir"); references and addresses are added by hand.
 */
export const portuguese: LanguageRules = {
  inner: wordSet(
    'sr sra srs sras srta dr dra drs dras prof profa exmo exma ilmo ilma pe d eng arq cel gen cap sto sta s av',
    'p.ex ex cf vs aprox trad esp ingl lat abrev desc próx rev n.sra',
  ),
  beforeNumber: wordSet(
    'n nº n° no núm art arts pág págs p pp vol vols cap caps fig figs inc al lei tel cx séc aprox ed fl fls',
    'jan fev mar abr mai jun jul ago set out nov dez',
  ),
  beforeLetter: wordSet('nº n° núm fig figs vol vols'),
  either: wordSet(
    'ltda s.a cia jr inc ltd a.c d.c ph.d km kg cm hs jan fev abr jun jul ago set out nov dez w.c n.t obs',
  ),
  eras: wordSet('a.c d.c'),
  closing: wordSet('etc a.m p.m'),
  looseStarters: wordSet('eu ele ela eles nós você'),
  starters: wordSet(
    'o a os as um uma uns umas este esta estes estas esse essa isso isto aquele aquela ele ela eles elas eu nós você vocês',
    'mas e ou se quando como em no na nos nas com sem por pelo pela para de do da dos das ao à até desde segundo entre sobre',
    'não sim que quem onde seu sua seus suas meu minha nosso nossa todo todos toda muitos também além assim então depois antes',
    'embora porque pois há é já ainda agora hoje ontem só apenas cada outro outra durante após',
  ),
  reporting: wordSet('disse perguntou respondeu gritou exclamou pensou'),
}
