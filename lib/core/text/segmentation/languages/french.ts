import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

export const french: LanguageRules = {
  inner: wordSet(
    'm mm mme mmes mlle mlles me mes dr drs pr prof mgr st ste sts stes gén col cdt lt cap sgt cf p.ex ex env c.-à-d c.à.d',
    'c-à-d vs dir coll éd trad bd av bld boul req suiv',
  ),
  beforeNumber: wordSet(
    'n no nos nº n° art p pp vol t chap fig al § tél par janv févr avr juil sept oct nov déc ann réf sect tab bât esc escal imm appt apt',
  ),
  beforeLetter: wordSet('bât esc escal imm appt apt chap fig sect'),
  either: wordSet(
    'j.-c av.j.-c apr.j.-c ap.j.-c apr cie sté inc ltd janv févr avr juil sept oct nov déc jr sr s.a s.a.r.l lun mar mer jeu ven sam dim',
  ),
  eras: wordSet('av.j.-c apr.j.-c ap.j.-c'),
  closing: wordSet('etc'),
  looseStarters: wordSet('à je il elle nous vous'),
  starters: wordSet(
    "le la les l' un une des du de ce cet cette ces il elle ils elles on nous vous je tu j' c' mais et ou donc or ni car si",
    "quand lorsque comme dans sur sous avec sans pour par à au aux en après avant depuis pendant selon d' qu' que qui quoi où",
    'pourquoi comment son sa ses leur leurs mon ma mes notre nos votre vos tout tous toute toutes plusieurs certains ainsi',
    'alors cependant toutefois pourtant enfin puis ensuite aussi même non oui',
    "environ néanmoins chaque certaines aucun aucune lui cela ceci c' s' n' m' t' voici voilà y ô celui celle ceux celles afin grâce malgré outre",
    'parmi vers durant dès lors finalement notamment seul seule autre autres d’autres jamais rien personne chez entre plus moins',
  ),
  reporting: wordSet("dit demanda demande répondit s'écria cria dit-il pensa"),
}
