import { endsAsSentence, isNumeric, readTokens, tokenSet } from './read-tokens'

const CALENDAR = tokenSet(
  'january february march april may june july august september october november december',
  'jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday',
  'mon tue tues wed thu thur thurs fri sat sun',
  'januar jänner februar märz april mai juni juli oktober dezember mrz okt dez montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
  'janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche',
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo',
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica',
  'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro',
  'januari februari maart mei augustus december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник среда четверг пятница суббота воскресенье',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर',
)

/** What stands in a time stamp beside the calendar's words. */
const BESIDE = tokenSet(
  'published updated posted edited modified date time on last at of the a p m am pm st nd rd th t z h gmt utc bst cet cest est edt et cst cdt ct pst pdt pt mst ist jst',
  'um uhr am vom veröffentlicht aktualisiert stand le à publié mis jour à_jour el a las de del publicado actualizado il alle ore pubblicato aggiornato',
  'op om uur gepubliceerd dnia godz r г года в опубликовано обновлено',
  '发布 发布于 发表于 发布时间 更新 更新时间 时间 日期 公開 公開日 更新日 投稿日 配信 입력 수정 등록 تاريخ نشر النشر',
)

const NUMERIC_DATE =
  /(?<!\p{Nd})(?:\p{Nd}{4}([-/.])\p{Nd}{1,2}\1\p{Nd}{1,2}|\p{Nd}{1,2}([-/.])\p{Nd}{1,2}\2\p{Nd}{2,4})/u
const CJK_DATE =
  /^[^\p{L}\p{N}]*(?:(?:发布|更新|公開|配信|投稿|입력|등록)[^\p{N}]{0,4})?\p{Nd}{2,4}\s?[年년]\s?(?:\p{Nd}{1,2}\s?[月월]\s?)(?:\p{Nd}{1,2}\s?[日일])?[\s\p{Nd}:.时時分秒()（）周星期一二三四五六日曜月火水木金土시분오전후午前后後]*$/u
const CLOCK = /(?<!\p{Nd})\p{Nd}{1,2}:\p{Nd}{2}(?!\p{Nd}*[-/])/u

/** "a.m.", "Uhr.", "г.": their stop ends no sentence. */
const ABBREVIATION_AT_END = /(?<!\p{L})(?:\p{L}{1,4}\.)+$/u

/** The name of the page's section and a count of views, behind a full time stamp. */
const SECTION_AND_COUNT = /\d\s+[\p{L}\p{M}]+\s+\p{Nd}+$/u

/**
 * Whether a sentence is nothing but a date, a time or both: "July 13, 2024", "Updated: 2 May 2021, 10:15 GMT",
 * "2024年7月1日". A section and a count may follow a time stamp: "2024/07/0103:02:33 international 1546".
 */
export function isLoneDate(words: string): boolean {
  if (endsAsSentence(words.replace(ABBREVIATION_AT_END, ''))) return false
  if (CJK_DATE.test(words)) return true
  const tokens = readTokens(words)
  const named = tokens.flatMap((token) => (isNumeric(token) ? [] : token.split('-')))
  if (named.length === tokens.length) return isNumericStamp(words, named)
  if (isNumericStamp(words, named)) return true
  return named.some((word) => CALENDAR.has(word)) && named.every(isOfDates)
}

function isNumericStamp(words: string, named: readonly string[]): boolean {
  const hasDate = NUMERIC_DATE.test(words)
  const hasClock = CLOCK.test(words)
  if (named.every(isOfDates)) return hasDate || hasClock
  return (
    hasDate &&
    hasClock &&
    named.filter((word) => !isOfDates(word)).length === 1 &&
    SECTION_AND_COUNT.test(words)
  )
}

function isOfDates(word: string): boolean {
  return CALENDAR.has(word) || BESIDE.has(word)
}
