/** What a difference is about. `wording` is any other word. */
export type DifferenceKind =
  | 'negation'
  | 'figure'
  | 'date'
  | 'name'
  | 'modality'
  | 'quantity'
  | 'comparison'
  | 'direction'
  | 'case'
  | 'sign'
  | 'wording'

/** By kind, words of the languages that have most articles. They name a difference; whether it counts is not asked here. */
const LISTS: readonly (readonly [DifferenceKind, string])[] = [
  [
    'negation',
    'not no never none nobody nothing neither nor without nicht kein keine keinen keiner nie niemals niemand nichts ohne ne pas non jamais aucun aucune personne rien sans ni nunca jamás ningún ninguna ninguno nadie nada sin mai nessun nessuno nessuna niente senza não nem nenhum nenhuma ninguém sem niet geen nooit niemand niets zonder не нет ни никогда никто ничего без لا لم لن ليس ليست غير دون بدون 不 没 無 无 未 非 别 勿 nie brak bez nikt nic nigdy',
  ],
  [
    'figure',
    'half double twice thrice twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion thirteen fourteen fifteen sixteen seventeen eighteen nineteen zero dozen one two three four five six seven eight nine ten eleven twelve eins acht zwanzig dreißig hundert tausend million millionen milliarde milliarden un deux neuf vingt trente cent mille millions milliard milliards veinte treinta cien ciento mil millón millones cento mila milione milioni miliardo miliardi vinte milhão milhões bilhão bilhões twintig honderd duizend miljoen miljard два две три четыре пять шесть семь восемь девять десять сто тысяча тысяч миллион миллиона миллионов миллиард миллиардов مئة ألف مليون مليار واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة 一 二 两 三 四 五 六 七 八 九 十 百 千 万 亿 euro euros dollar dollars pound pounds yen km kg km² percent percentage',
  ],
  [
    'date',
    'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen janvier février mars avril juin juillet août aout septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche hier demain enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo ayer gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre ieri oggi domani janeiro fevereiro março abril maio junho julho setembro outubro novembro dezembro ontem hoje amanhã januari februari maart mei augustus maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag января февраля марта апреля мая июня июля августа сентября октября ноября декабря вчера сегодня завтра يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر 年 月 日',
  ],
  [
    'modality',
    'may might can could shall should must will would need ought possibly probably allegedly reportedly kann können könnte könnten soll sollen sollte muss müssen musste darf dürfen wird würde vielleicht angeblich peut peuvent pourrait pourraient doit doivent devrait devraient puede pueden podría podrían debe deben debería quizá può possono potrebbe deve devono dovrebbe forse pode podem poderia deve devem deveria talvez kan kunnen zou moet moeten mag mogen misschien может могут должен должна должны возможно يمكن يجب قد ربما 可能 会 能 应 必须',
  ],
  [
    'quantity',
    'all some any every each few many most several only both much almost nearly about around alle einige viele wenige manche jeder jede nur fast etwa tous toutes quelques plusieurs chaque seulement presque environ todos todas algunos algunas muchos pocos cada solo casi tutti tutte alcuni alcune molti pochi ogni quasi circa alguns algumas muitos poucos apenas quase sommige veel weinig elke alleen bijna ongeveer все некоторые многие каждый только почти около كل بعض جميع معظم فقط حوالي 所有 全部 一些 每 只 约',
  ],
  [
    'comparison',
    'more less fewer greater larger smaller higher lower better worse least over under above below before after than mehr weniger größer kleiner höher niedriger besser schlechter über unter vor nach plus moins supérieur inférieur avant après más menos mayor menor mejor peor antes después più meno maggiore minore prima dopo mais maior melhor pior depois meer minder groter kleiner hoger lager voor na больше меньше более менее выше ниже до после أكثر أقل أكبر أصغر قبل بعد 更 多 少 前 后',
  ],
  [
    'direction',
    'rose fell rise fall rises falls increased decreased increase decrease up down grew shrank gained lost won against for stieg sank steigt sinkt gestiegen gesunken gewann verlor gegen für augmenté diminué hausse baisse monté contre pour subió bajó aumentó disminuyó aumento descenso contra salito sceso aumentato diminuito contro subiu caiu aumentou diminuiu steeg daalde stijgt daalt tegen вырос упал выросла упала выросли упали против ارتفع انخفض ارتفعت انخفضت ضد 上升 下降 增 减 升 降',
  ],
]

/** The kind of a word in small letters; a word of two kinds is of the first. */
export const WORD_KINDS: ReadonlyMap<string, DifferenceKind> = new Map(
  LISTS.toReversed().flatMap(([kind, words]) =>
    words.split(' ').map((word): [string, DifferenceKind] => [word, kind]),
  ),
)
