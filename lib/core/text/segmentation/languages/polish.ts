import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

export const polish: LanguageRules = {
  inner: wordSet(
    'dr hab prof mgr inż lek med ks bp abp kard o św płk gen kpt por mjr sierż p pp tzw tzn np m.in m in ok ew wg por zob',
    'al ul pl os im ds dot hr red woj pow gm kol ob tj śp lic dyr prez',
  ),
  beforeNumber: wordSet('nr art ust pkt poz str s t tom rozdz rys tab godz tel r dz par'),
  beforeLetter: wordSet('nr rys rozdz'),
  either: wordSet('r w wyd tys mln mld zł gr n.e p.n.e sp z.o.o o.o godz min sek jr ltd inc'),
  eras: wordSet('p.n.e n.e'),
  closing: wordSet('itd itp etc'),
  starters: wordSet(
    'on ona ono oni one my wy ja ty to ten ta te tego tym tej ci w we na po z ze za od do przy dla bez nad pod o u i a ale lub',
    'albo jeśli jeżeli gdy kiedy jak co kto gdzie dlaczego ponieważ nie tak jego jej ich nasz wszyscy wszystko wiele niektórzy także również jednak dlatego potem następnie obecnie był była jest są',
  ),
  dottedOrdinals: true,
  reporting: wordSet(
    'powiedział powiedziała zapytał zapytała spytał spytała odpowiedział odpowiedziała krzyknął krzyknęła pomyślał',
  ),
}
