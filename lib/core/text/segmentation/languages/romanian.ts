import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

/** Kept by hand: titles, addresses, and the terms of laws and books. */
export const romanian: LanguageRules = {
  inner: wordSet(
    'dl d-l dlui dna d-na d-nei dnei dr prof ing arh av conf univ acad gen col lt cpt plt mr sf str bd bdul bul jud com cca ca',
    'aprox cf vs ex p.ex de_ex resp th al șt st ș.cl n.n trad red ed ap',
  ),
  beforeNumber: wordSet(
    'nr art alin lit pct p pag pp vol cap fig tab par anexa tel sec ian feb mar apr iun iul aug sept oct noi nov dec bl sc et lit',
  ),
  beforeLetter: wordSet('bl sc lit fig alin'),
  either: wordSet('s.a s.r.l srl inc ltd jr î.hr d.hr î.e.n e.n a.c ian feb iul aug sept oct nov dec'),
  eras: wordSet('î.hr d.hr î.e.n e.n'),
  closing: wordSet('etc ș.a ş.a ș.a.m.d ş.a.m.d a.m p.m'),
  looseStarters: wordSet('eu el ea ei noi'),
  starters: wordSet(
    'un o el ea ei ele eu noi voi tu acest această aceste acești acesta aceasta acel acea cel cea cei cele dar și iar sau dacă când',
    'cum în din de la cu fără pe pentru prin spre după înainte peste sub între până nu da ce cine unde care este sunt a au am s-a',
    'toate toți fiecare mulți multe astfel apoi atunci totuși deci însă deși deoarece pentru-că azi ieri se să va',
  ),
  reporting: wordSet('zise zice spuse spune întrebă întreabă răspunse strigă exclamă făcu zbieră'),
}
