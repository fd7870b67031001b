import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

export const english: LanguageRules = {
  inner: wordSet(
    'mr mrs ms mx messrs mmes dr drs prof profs rev revd fr hon gov sen sens rep reps amb supt insp det',
    'pres sec treas gen lt col maj capt cpt cmdr comdr adm sgt cpl pvt brig ens pfc',
    'vs v viz cf e.g i.e eg ie ca approx c.f esp incl resp',
    'p.s ps p.p.s bros univ attys atty asst assoc pl',
  ),
  beforeNumber: wordSet(
    'no nos nr n° nº p pp pg vol vols ch chap art arts fig figs sec sect eq eqs ex exs op cl para paras par tab ver ref refs',
    'ed eds pt pts lot rm apt ext tel jan feb mar apr jun jul aug sep sept oct nov dec est circa',
  ),
  // "He said no. I left."
  alsoWords: wordSet('no'),
  beforeLetter: wordSet('fig figs eq eqs vol vols apt rm sect para paras ex exs'),
  either: wordSet(
    'inc ltd co corp llc plc bhd jr sr esq phd ph.d m.d b.a m.a dept dist ave blvd rd hwy pkwy sq',
    'jan feb apr jun jul aug sep sept oct nov dec mon tue tues thu thur thurs fri st ste mt mts ft',
    'hrs hr lb lbs oz kg km cm sq cu misc ret mfg intl natl assn bldg ala ariz ark calif colo conn fla ga',
    'ky md mich minn mo mont neb nev okla penn tenn tex va vt wis wyo u.s u.k u.n e.u d.c',
  ),
  closing: wordSet('a.m p.m am pm etc ect al'),
  afterClosing: wordSet(
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march',
    'april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
    'gmt utc bst cet est edt et cst cdt ct pst pdt pt mst mdt ist jst eastern pacific central mountain local',
  ),
  alwaysCapital: wordSet("i i'm i've i'll i'd"),
  looseStarters: wordSet(
    "i you he she it we they this these those there the my his her our their its it's i'm i've i'd you're they're we're",
    "that's don't what why how but so if maybe please thanks just also then great highly definitely",
  ),
  starters: wordSet(
    'the a an this that these those it its he she they we i you his her their our my your there here what when where',
    'who why how which if in on at as for from by with after before during since while although though because and but',
    'or so yet nor then thus however moreover also still now once not no yes some many most all both each every one two',
    'to of is are was were do does did have has had can could should would will may might must let please another other',
    "i'm it's he's she's that's there's we're they're you're i've i'll don't didn't isn't according despite under over",
    'hundreds thousands millions billions several few more meanwhile instead perhaps maybe later today yesterday tomorrow',
    'everyone nobody nothing something anyone well',
  ),
}
