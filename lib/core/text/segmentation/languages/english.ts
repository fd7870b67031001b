import { wordSet, type LanguageRules } from '../language-rules'

export const english: LanguageRules = {
  inner: wordSet(
    'mr mrs ms mx messrs mmes dr drs prof profs rev revd fr hon gov sen sens rep reps amb supt insp det',
    'pres sec treas gen lt col maj capt cpt cmdr comdr adm sgt cpl pvt brig ens pfc',
    'vs v viz cf e.g i.e eg ie ca approx c.f esp incl resp',
    'bros univ attys atty asst assoc pl',
  ),
  beforeNumber: wordSet(
    'no nos nr p pp pg vol vols ch chap art arts fig figs sec sect eq eqs ex exs op cl para paras par tab ver ref refs',
    'ed eds pt pts lot rm apt ext tel jan feb mar apr jun jul aug sep sept oct nov dec est circa',
  ),
  either: wordSet(
    'inc ltd co corp llc plc bhd jr sr esq phd ph.d m.d b.a m.a etc a.m p.m am.m dept dist ave blvd rd hwy pkwy sq',
    'jan feb apr jun jul aug sep sept oct nov dec mon tue tues thu thur thurs fri st ste mt mts ft al',
    'hrs hr lb lbs oz kg km cm mm sq cu misc ret mfg intl natl assn bldg ala ariz ark calif colo conn fla ga',
    'ky md mich minn mo mont neb nev okla penn tenn tex va vt wis wyo u.s u.k u.n e.u d.c',
  ),
  starters: wordSet(
    'the a an this that these those it its he she they we i you his her their our my your there here what when where',
    'who why how which if in on at as for from by with after before during since while although though because and but',
    'or so yet nor then thus however moreover also still now once not no yes some many most all both each every one two',
    'to of is are was were do does did have has had can could should would will may might must let please another other',
    "i'm it's he's she's that's there's we're they're you're i've i'll don't didn't isn't according despite under over",
  ),
}
