import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

/** Kept by hand. */
export const hungarian: LanguageRules = {
  inner: wordSet(
    'dr prof ifj id özv gr szt st pl ún ill kb ti vö ld lsd vs cf mr mrs utca krt tel tkp vm max okl ford',
  ),
  beforeNumber: wordSet(
    'sz o fej köt ábra tábl tel évf § bek jan febr márc ápr máj jún júl aug szept okt nov dec',
  ),
  either: wordSet(
    'i.e i.sz kr.e kr.u kft rt zrt nyrt bt inc ltd jr sr jan febr márc ápr aug szept okt nov dec',
  ),
  closing: wordSet('stb etc'),
  starters: wordSet(
    'a az ez azok ezek egy ő ők én te mi ti de és vagy ha amikor mikor hogy mint mert nem igen mi ki hol miért hogyan aki ami minden',
    'sok sokan is azonban ezért így úgy akkor majd most ma tegnap még már csak van volt lesz után előtt szerint közben',
  ),
  dottedOrdinals: true,
  reporting: wordSet('mondta kérdezte felelte válaszolta kiáltotta szólt kérdi mondja'),
}
