import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

export const italian: LanguageRules = {
  inner: wordSet(
    'sig sigg sig.ra sig.na sig.re dott dott.ssa dr dr.ssa prof prof.ssa avv ing arch geom rag mons on gen col cap ten serg',
    'p.es p es ad_es cfr vs ca c s ss st sta sto spett egr gent rev amm comm cav d f v.le p.za c.so l.go lgs',
  ),
  beforeNumber: wordSet(
    'n nn nr num art artt pag pagg p pp vol cap fig tel par gen feb mar apr mag giu lug ago set sett ott nov dic co lett',
  ),
  beforeLetter: wordSet('lett fig num vol'),
  either: wordSet(
    's.p.a s.r.l spa a.c d.c gen feb mar apr mag giu lug ago set sett ott nov dic lun mer gio ven sab dom jr inc ltd',
  ),
  eras: wordSet('a.c d.c'),
  closing: wordSet('ecc etc'),
  looseStarters: wordSet('io lui lei noi loro'),
  starters: wordSet(
    "il lo la i gli le l' un uno una un' questo questa questi queste quello quella lui lei loro noi voi io egli essi esso ma e o",
    'se quando come in con per di da a su tra fra dopo prima durante secondo nel nella nei dal dalla al alla sul non sì che chi',
    'cosa dove perché suo sua mio nostro tutti tutto molti anche inoltre così allora poi però tuttavia infatti quindi dunque è ha si',
  ),
  reporting: wordSet('disse chiese domandò rispose gridò esclamò pensò'),
}
