import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

/** Indonesian and Malay, kept by hand: titles before and behind names, companies, addresses. */
export const indonesian: LanguageRules = {
  inner: wordSet(
    'dr drs dra prof ir hj kh tb rs sdr sdri bpk tn ny nn yth jl jln gg kel kec kab prov ds u.b d.a mr mrs vs cf hlm spt',
    'letjen mayjen brigjen kol letkol kapt sgt st pte pt',
  ),
  beforeNumber: wordSet('no nr hal hlm hal psl ay bab jil vol tel telp fax gbr tab rp kav blok'),
  beforeLetter: wordSet('kav gbr'),
  either: wordSet('tbk inc ltd bhd sdn corp co jr sr s.h s.e m.sc ph.d m.a s.pd m sm bc'),
  closing: wordSet('dll dsb dst dkk etc'),
  starters: wordSet(
    'ia dia mereka kami kita saya aku anda ini itu yang di ke dari pada dalam dengan untuk oleh tetapi tapi namun dan atau jika kalau',
    'ketika saat karena sehingga setelah sebelum selama menurut tidak bukan ya apa siapa mengapa bagaimana mana semua banyak beberapa',
    'setiap selain juga kemudian lalu maka akhirnya kini sekarang hari para seorang sebuah salah ada adalah',
  ),
  reporting: wordSet('kata tanya ujar jawab seru ucap tanyanya katanya ujarnya'),
}
