import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

export const dutch: LanguageRules = {
  inner: wordSet(
    'dhr mevr mw mej dr drs ir ing mr prof ds bc lic gen kol kapt lt sgt st bijv bv o.a d.w.z m.n m.b.t n.a.v i.v.m i.p.v t.a.v',
    't.o.v a.h.w evt resp ca vgl vs zgn incl excl t.b.v n.v.t i.t.t z.g max min burg geb',
  ),
  beforeNumber: wordSet(
    'nr nrs no art blz p pp pag vol hfst fig afb afl tel jan feb mrt apr jun jul aug sep sept okt nov dec par',
  ),
  beforeLetter: wordSet('nr nrs fig afb hfst'),
  either: wordSet(
    'jr sr b.v n.v v.chr n.chr jan feb mrt apr jun jul aug sep sept okt nov dec ma di wo do vr za zo e.d inc ltd',
  ),
  eras: wordSet('v.chr n.chr'),
  closing: wordSet('enz etc'),
  starters: wordSet(
    'de het een dit dat deze die hij zij ze we wij ik je jij u jullie er maar en of als toen wanneer omdat hoewel in op bij met',
    "voor van naar uit om te aan over na tijdens sinds volgens niet geen wat wie waar waarom hoe zijn haar hun mijn ons onze alle veel ook daarnaast daarom dus dan zo 't 's 'n 'k",
  ),
  reporting: wordSet('zei vroeg riep antwoordde dacht'),
}
