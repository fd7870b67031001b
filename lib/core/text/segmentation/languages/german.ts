import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

export const german: LanguageRules = {
  inner: wordSet(
    'dr prof hr hrn fr frl dipl ing mag st sr jr z.b z b d.h d h u.a u i.d.r i.a o.ä bzw bspw ca evtl ggf inkl exkl vgl',
    'sog zzgl abzgl bes insb insbes gem lt geb gest verh vs max min mind u.u u.a.m v.a z.t z.zt m.e s.o s.u v d m s t',
    'str tel mio mrd usf einschl entspr hrsg phil med rer nat jur theol hl kath ev dt engl frz lat allg betr',
  ),
  beforeNumber: wordSet(
    'nr nrn s bd bde art abs kap abb tab ziff anm aufl jg jan feb mär apr jun jul aug sep sept okt nov dez § rn',
  ),
  beforeLetter: wordSet('nr nrn abb tab kap ziff anm'),
  either: wordSet(
    'v.chr n.chr chr co inc ltd jan feb apr jun jul aug sep sept okt nov dez mo di mi do fr sa so u.s.a o.g s.a',
  ),
  closing: wordSet('usw etc'),
  starters: wordSet(
    'der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich du man dies diese dieser dieses',
    'jene jener jedoch aber und oder doch denn wenn als ob weil da dann dort hier so auch nach vor bei mit im in am an',
    'auf aus für von zu zum zur seit während obwohl trotz wegen nur noch schon nicht kein keine was wer wie wo warum',
    'sein seine ihre ihren mein meine unser unsere alle viele einige beide damit dabei dazu deshalb daher außerdem zudem allerdings',
  ),
  dottedOrdinals: true,
  reporting: wordSet('sagte fragte rief antwortete dachte meinte schrie flüsterte'),
}
