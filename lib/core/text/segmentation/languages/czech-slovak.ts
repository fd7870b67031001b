import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

/** Czech and Slovak, kept by hand: academic titles, addresses, the terms of laws. */
export const czechSlovak: LanguageRules = {
  inner: wordSet(
    'dr mgr ing bc judr mudr mvdr phdr rndr doc prof akad csc drsc arch gen plk pplk mjr kpt por npor sv p pp sl např napr tzv tj t.j',
    'tzn t.zn mj m.j cca vs cf srov por resp popř príp prip event ul tř tj zvl zv angl něm lat fr franc st ml tzn',
  ),
  beforeNumber: wordSet('č čís str s kap odst ods písm čl obr tab sv roč ročn par vol tel § pol'),
  beforeLetter: wordSet('písm'),
  either: wordSet(
    'př.n.l n.l pr.n.l př.kr po.kr s.r.o a.s o.p.s spol inc ltd jr sr kč tis mil mld r hod min',
  ),
  eras: wordSet('př.kr po.kr pr.kr'),
  closing: wordSet('atd atp apod aj a.i etc'),
  starters: wordSet(
    'on ona ono oni já ja ty my vy to ten ta tento tato toto tyto táto v ve vo na po z ze zo za od do při pri pro pre bez nad pod o u i',
    'a ale nebo alebo že když keď kdyby pokud ak jak ako co čo kdo kto kde proč prečo protože pretože ne nie ano áno jeho její jej jejich',
    'ich náš všichni všetci vše mnoho také též tiež však proto preto potom poté nyní teraz podle podľa byl bol byla bola je jsou sú',
    'jsem som už ještě ešte dnes včera teprve',
  ),
  dottedOrdinals: true,
  reporting: wordSet(
    'řekl řekla zeptal zeptala optal ptal ptala odpověděl odpověděla zvolal křikl povedal povedala spýtal spýtala',
  ),
}
