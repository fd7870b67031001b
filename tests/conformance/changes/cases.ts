import { casesOf, type ChangeCase } from './case'
import { chinese } from './chinese'
import { english } from './english'
import { german } from './german'
import { heldBack } from './held-back'
import { portuguese } from './portuguese'
import { spanish } from './spanish'

/** Changes in ten languages, of which it is known whether a person must be asked. */
export const CHANGE_CASES: readonly ChangeCase[] = [
  english,
  german,
  spanish,
  portuguese,
  chinese,
  ...heldBack,
].flatMap(casesOf)
