import { endsAsSentence, isNumeric, readTokens, tokenSet } from './read-tokens'

/** What pages count, in the plural and singular in which they print it. */
const COUNTED = tokenSet(
  'view views viewed read reads hit hits click clicks visit visits comment comments reply replies share shares like likes',
  'retweet retweets repost reposts follower followers subscriber subscribers download downloads upvotes downvotes points',
  'aufrufe aufruf ansichten kommentare kommentar antworten geteilt vues vue lectures commentaires commentaire partages',
  'visitas visita vistas lecturas comentarios comentario compartidos visualizzazioni letture commenti commento condivisioni',
  'visualizações comentários comentário compartilhamentos weergaven reacties reactie gelezen odsłon wyświetleń komentarzy komentarze',
  'просмотров просмотра просмотры просмотр комментариев комментария комментарии комментарий переглядів перегляди коментарів',
  'مشاهدة مشاهدات المشاهدات تعليق تعليقات التعليقات قراءة צפיות תגובות बार_देखा_गया टिप्पणियाँ',
  '阅读 阅读量 阅读数 浏览 浏览量 浏览次数 次浏览 次阅读 人阅读 点击 点击量 点击数 评论 条评论 点赞 转发 收藏 閱讀 瀏覽 瀏覽次數 點擊',
  '閲覧数 閲覧回数 コメント 件のコメント 回視聴 いいね シェア 조회 조회수 댓글 댓글수 공감 추천',
)

/** What stands beside a count without being counted. */
const BESIDE = tokenSet(
  'k m mln mio tys тыс млн 万 萬 次 条 人 回 件 개 회 total times by no of the people number vor il fa fois and',
)

const TIME_UNIT =
  '(?:sec|secs|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?|sekunden?|minuten?|stunden?|tagen?|minuti|ore|giorni|heures?|jours?|minutos?|horas?|d[ií]as?)'
const AGES = new RegExp(
  `^(?:(?:last )?(?:updated|posted|published|edited|modified)[: ]*)?(?:vor |il y a |hace |há )?\\d+ ${TIME_UNIT}(?: (?:ago|read|fa|atr[aá]s|lesezeit|de lecture|de lectura))?$`,
)
const NAMES_AN_AGE =
  /\b(?:ago|read|lesezeit|lecture|lectura|fa|atr[aá]s)$|^(?:vor|il y a|hace|há|updated|posted|published|edited|modified|last)\b/
const OTHER_AGES =
  /^\d+\s?(?:分钟|小时|天|周|个月|年|分|時間|日|か月|분|시간|일|개월|년)\s?(?:前|전)$|^\d+ (?:минут[уы]?|час(?:а|ов)?|дн(?:я|ей)|день) назад$/
const PAGINATION =
  /^(?:page|seite|página|pagina|strona|страница|第)?\s*\d+\s*(?:\/|of|von|sur|de|di|van|z|из|页，共)\s*\d+\s*页?$/
const BARE_NUMBER = /^[\p{Nd}.,:/|\s()[\]-]+$/u

/** Whether a sentence only counts: "1,546 views", "Comments (3)", "5 min read", "2 hours ago", "Page 1 of 3", "1546". */
export function isCounter(words: string): boolean {
  if (endsAsSentence(words)) return false
  const plain = words.trim().toLowerCase()
  if (BARE_NUMBER.test(plain) || PAGINATION.test(plain) || OTHER_AGES.test(plain)) return true
  const tokens = readTokens(words)
  const spaced = tokens.join(' ')
  if (AGES.test(spaced) && NAMES_AN_AGE.test(spaced)) return true
  return countsOnly(tokens)
}

function countsOnly(tokens: readonly string[]): boolean {
  if (!tokens.some(isNumeric)) return false
  const named = tokens.filter((token) => !isNumeric(token))
  return (
    named.some((token) => COUNTED.has(token)) &&
    named.every((token) => COUNTED.has(token) || BESIDE.has(token))
  )
}
