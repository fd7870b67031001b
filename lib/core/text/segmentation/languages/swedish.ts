import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

/** Kept by hand. */
export const swedish: LanguageRules = {
  inner: wordSet(
    'dr prof fil kand mag doc ing dir hr fr frk s:t st bl.a t.ex d.v.s dvs f.ö s.k p.g.a fr.o.m t.o.m m.a.o o.d vs cf jfr ca',
    'inkl exkl resp ev eg enl bl a ex f.d tel tf kapt löjtn',
  ),
  beforeNumber: wordSet(
    'nr s sid kap art fig tab bd vol tel kl st § jan febr feb mars apr aug sept okt nov dec mom',
  ),
  beforeLetter: wordSet('nr fig'),
  either: wordSet('f.kr e.kr a.b inc ltd jr sr kr milj jan febr aug sept okt nov dec'),
  eras: wordSet('f.kr e.kr'),
  closing: wordSet('etc osv o.s.v m.m m.fl m_m o.dyl'),
  starters: wordSet(
    'en ett den det de denna detta dessa han hon vi ni jag du man men och eller om när då där här som i på av med utan för från',
    'till under över efter före innan mellan enligt eftersom därför dock också inte nej ja vad vem var varför hur hans hennes',
    'deras vår min alla många flera några varje sedan så nu idag igår är har kan ska',
  ),
  reporting: wordSet('sade sa frågade svarade ropade skrek undrade tänkte'),
}
