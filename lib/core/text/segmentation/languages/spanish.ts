import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

export const spanish: LanguageRules = {
  inner: wordSet(
    'sr sra srta sres sras srtas dr dra dres prof profa lic ing arq mons fr d dña da d.ª dn gral cnel cap sto sta s san',
    'p.ej p ej ee aprox cf cfr vs av avda avd c cía pdte pdta ud uds vd vds excmo excma ilmo ilma rte depto dpto',
    'mt rev esp',
  ),
  beforeNumber: wordSet(
    'no n núm núms nº n° nro art arts pág págs p pp vol cap caps fig párr párrf tel tfno ene feb mar abr may jun jul ago sep sept oct nov dic',
  ),
  beforeLetter: wordSet('núm núms nº n° nro fig párr párrf'),
  either: wordSet(
    's.a s.l ltda ee.uu uu ee._uu a.c d.c hs hrs kg km cm inc corp admón jr ene feb abr jun jul ago sep sept oct nov dic',
  ),
  eras: wordSet('a.c d.c'),
  closing: wordSet('etc a.m p.m'),
  looseStarters: wordSet('yo él ella ellos nosotros usted'),
  starters: wordSet(
    'el la los las un una unos unas este esta estos estas ese esa eso esto él ella ellos ellas yo nosotros usted ustedes',
    'pero y o si cuando como en con sin por para de del al a desde hasta tras según entre sobre no sí que qué quién cómo',
    'dónde cuándo su sus mi mis nuestro nuestra todo todos muchos también además así entonces después antes aunque porque hay es se lo',
  ),
  reporting: wordSet('dijo preguntó respondió gritó exclamó pensó'),
}
