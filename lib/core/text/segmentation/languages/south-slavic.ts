import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

/** Croatian, Bosnian, Serbian in both scripts, and Slovene; kept by hand. */
export const southSlavic: LanguageRules = {
  inner: wordSet(
    'dr mr prof doc ing dipl akad gosp g gđa gdč gdin sv ul trg npr tj tzv odn itsl usp cca vs cf gl izd prev',
    'inž mag spec sc univ prim gen puk maj oz t.i t.j na.pr pribl др мр проф инж г гђа св ул нпр тј тзв одн ген',
  ),
  beforeNumber: wordSet(
    'br st str s čl t toč toč sl tab gl vol knj sv tel št odst бр стр чл ст сл таб књ тел',
  ),
  beforeLetter: wordSet('br бр'),
  either: wordSet(
    'd.o.o d.d pr.kr po.kr p.n.e n.e inc ltd jr sr tis mil mlrd kn din god г год н.е п.н.е дин',
  ),
  eras: wordSet('pr.kr po.kr p.n.e n.e н.е п.н.е'),
  closing: wordSet('itd i_sl sl ipd i.sl etc dr итд сл'),
  starters: wordSet(
    'on ona ono oni one ja ti mi vi to taj ta ovaj ova ovo ovi te u na po iz za od do pri s sa bez nad pod o i a ali ili da ne ako kad',
    'kada ko kao kako što šta kaj tko ko gdje gde kje zašto zakaj jer ker jest nije njegov njezin njihov naš svi sve mnogi također takođe',
    'tudi međutim zato onda potom sada zdaj danas jučer juče prema nakon posle pre prije je su bio bila v z ta to pa ni če',
    'он она оно они ја ти ми ви то тај овај ова ово у на по из за од до при с са без и а али или да не ако кад када као како што шта',
  ),
  dottedOrdinals: true,
  reporting: wordSet(
    'reče rekao rekla upita upitao upitala odgovori povika rekel rekla vprašal vprašala рече рекао рекла упита',
  ),
}
