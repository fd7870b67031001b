import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

/** Danish and both kinds of Norwegian, kept by hand: what is written alike is most of it. */
export const danishNorwegian: LanguageRules = {
  inner: wordSet(
    'dr prof hr fr frk skt st cand mag ing dir adv bl.a f.eks d.v.s dvs p.g.a pga fx m.a.o s.k såk vs cf jf jfr ca inkl ekskl evt',
    'hhv iht ift ifm vedr mht angl tlf tel gl kgl f.o.m t.o.m t.d o.a',
  ),
  beforeNumber: wordSet(
    'nr s kap art fig tab bd bind vol tel tlf kl § stk pkt jan feb mar apr jun jul aug sep sept okt nov des dec',
  ),
  beforeLetter: wordSet('nr fig'),
  either: wordSet('f.kr e.kr a.s a/s inc ltd jr sr kr mio mia mill mrd jan feb aug sep sept okt nov des dec'),
  eras: wordSet('f.kr e.kr'),
  closing: wordSet('etc osv m.m m.v mv mm m.fl mfl o.l'),
  starters: wordSet(
    'en et ei den det de denne dette disse han hun vi jeg eg du man men og eller hvis om når da der her som i på af av med uden uten',
    'for fra til under over efter etter før mellem mellom ifølge fordi derfor dog også ikke nej nei ja hvad hva hvem hvor hvorfor',
    'hvordan hans hendes hennes deres vores vår min alle mange flere nogle noen så nu nå er har kan skal',
  ),
  dottedOrdinals: true,
  reporting: wordSet('sagde sa spurgte spurte svarede svarte råbte ropte tænkte tenkte'),
}
