import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

/** Kept by hand: ranks, titles, addresses, companies. Turkish reports speech with "diye" and forms of "demek". */
export const turkish: LanguageRules = {
  inner: wordSet(
    'dr prof doç yrd av müh mim uzm op ecz öğr gör org orgen kor korg tüm tümg tuğg alb yb bnb yzb ütğm tğm sn hz bk bkz örn yak',
    'mah cad sok sk apt blv t.c m.ö m.s çev haz yay ing fr alm ing',
  ),
  beforeNumber: wordSet('no nu s sf sy syf c cilt md fık böl şek tab tel m.ö m.s yy'),
  beforeLetter: wordSet('şek'),
  either: wordSet('a.ş ltd şti inc jr sr a.b.d m.ö m.s yy kg km cm'),
  closing: wordSet('vb vs vd vdl vdğ'),
  starters: wordSet(
    'bu şu o bunlar onlar ben sen biz siz bir ama fakat ancak ve veya ya eğer çünkü ne kim nerede neden niçin nasıl değil evet hayır',
    'her bütün tüm birçok bazı hiç daha sonra önce şimdi bugün dün yarın artık yine böyle öyle böylece ayrıca onun onu ona benim bizim',
  ),
  dottedOrdinals: true,
  reporting: wordSet(
    'diye dedi dedim dedik dediler demiş demişti der derdi diyor diyordu deyip deyince sordu bağırdı',
  ),
}
