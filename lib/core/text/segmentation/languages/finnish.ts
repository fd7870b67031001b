import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

/** Kept by hand. */
export const finnish: LanguageRules = {
  inner: wordSet(
    'dr tri prof maist fil toht lis ins esim ts mm ns nk so vrt ks n vs cf mr mrs os kenr maj kapt luutn eurh pyh ent puh',
    'vt ap synt k',
  ),
  beforeNumber: wordSet('nro nr s siv luku art kuva taul vol puh klo kl § mom'),
  beforeLetter: wordSet('nro nr'),
  either: wordSet('eaa ekr jaa jkr oy ab inc ltd jr sr milj mrd v'),
  closing: wordSet('ym yms jne tms etc jms'),
  starters: wordSet(
    'hän he minä sinä me te se ne tämä nämä tuo nuo mutta ja tai jos kun koska kuten vaikka ei en kyllä mitä mikä kuka missä miksi',
    'miten joka hänen heidän meidän minun kaikki monet myös lisäksi siis sitten silti kuitenkin nyt tänään eilen on oli ennen jälkeen',
    'siksi näin niin vain yksi toinen jo vielä',
  ),
  dottedOrdinals: true,
  reporting: wordSet('sanoi kysyi vastasi huusi tuumi totesi'),
}
