import { endsAsSentence, readTokens, tokenSet } from './read-tokens'

/** Whole buttons, links and labels; nobody writes these words alone on a line to say something. */
const BUTTONS = tokenSet(
  'share share_this share_this_article share_on_facebook share_on_twitter share_on_x share_on_linkedin share_via_email tweet',
  'print copy_link pin_it read_more read_next continue_reading',
  'show_more load_more see_more view_more see_all view_all show_comments hide_comments leave_a_comment post_a_comment',
  'add_a_comment leave_a_reply advertisement advertisements sponsored sponsored_content promoted skip_to_content',
  'skip_to_main_content back_to_top toggle_navigation main_menu log_in login sign_in sign_up subscribe',
  'subscribe_now sign_up_for_our_newsletter subscribe_to_our_newsletter previous_article next_article previous_post next_post',
  'related_articles related_posts related_stories you_may_also_like you_might_also_like recommended_for_you most_read',
  'trending_now all_rights_reserved accept accept_all accept_cookies accept_all_cookies reject_all cookie_settings',
  'cookie_preferences manage_cookies cookie_policy terms_of_service terms_of_use',
  'teilen artikel_teilen drucken mehr_lesen weiterlesen mehr_anzeigen anzeige kommentar_schreiben anmelden abonnieren',
  'zum_inhalt_springen alle_akzeptieren nach_oben partager imprimer lire_la_suite voir_plus publicité',
  "s'abonner se_connecter tout_accepter mentions_légales haut_de_page compartir imprimir leer_más ver_más seguir_leyendo publicidad",
  'suscribirse suscríbete iniciar_sesión aceptar_todo volver_arriba condividi stampa leggi_tutto leggi_anche continua_a_leggere pubblicità',
  'accedi abbonati accetta_tutto torna_su compartilhar compartilhe leia_mais leia_também publicidade assine delen afdrukken lees_meer',
  'lees_ook advertentie inloggen abonneren udostępnij drukuj czytaj_więcej czytaj_dalej czytaj_też reklama zaloguj_się',
  'поделиться печать читать_далее читать_дальше читайте_также показать_ещё реклама войти подписаться поділитися читати_далі',
  'شارك مشاركة اقرأ_المزيد اقرأ_أيضا إعلان طباعة शेयर_करें और_पढ़ें विज्ञापन',
  '分享 分享到 收藏 点赞 阅读全文 查看更多 点击查看更多 展开全文 相关阅读 相关文章 上一篇 下一篇 返回首页 返回顶部 广告 登录 注册 订阅 打印 首页 责任编辑',
  '分享至 閱讀全文 查看更多 相關閱讀 廣告 登入 シェア シェアする 続きを読む もっと見る 関連記事 広告 ログイン 印刷',
  '공유 공유하기 더보기 더_보기 관련기사 광고 로그인 구독 인쇄',
)

/** Platforms, which may also be what an article is about: only in a row of buttons. */
const PLATFORMS = tokenSet(
  'facebook twitter x whatsapp linkedin telegram email reddit pinterest threads mastodon vk weibo',
)
const FEWEST_PLATFORMS = 3

/** Words of section names and paths through a site; a line of them is residue if one of `PATH_LABELS` is among them. */
const SECTIONS = tokenSet(
  'international world national local politics business economy sports sport culture entertainment technology tech science health',
  'opinion lifestyle travel video videos photos latest news breaking top stories headlines general uncategorized home in posted filed',
)
const PATH_LABELS = tokenSet('category categories tag tags uncategorized filed')

const LABELLED_TAGS =
  /^(?:tags?|categor(?:y|ies)|filed under|posted in|topics|schlagwörter|kategorien?|etiquetas|mots-clés|теги|метки|рубрика|标签|關鍵字|タグ|태그)\s?[:：]\s*\S/i
const HOME = tokenSet('home start startseite accueil inicio главная 首页 ホーム 홈')
const MOST_CRUMBS = 7
const LONGEST_CRUMB = 40
const COPYRIGHT = /^(?:©|(?:\(c\)|copyright)[\s\p{P}]*(?:©|\d{4}))/iu
const COOKIES =
  /^(?:we(?: and our partners)? use cookies|this (?:web)?site uses cookies|by (?:continuing|using|clicking)\b.{0,80}\bcookies\b|diese (?:web)?seite (?:verwendet|nutzt) cookies|wir verwenden cookies|ce site utilise des cookies|este sitio (?:web )?utiliza cookies|questo sito utilizza (?:i )?cookie|deze (?:web)?site gebruikt cookies)/i

/** Whether a sentence belongs to the page around the article: buttons, paths, tags, copyright and cookie notices. */
export function isPageScrap(words: string): boolean {
  if (COPYRIGHT.test(words) || COOKIES.test(words)) return true
  if (endsAsSentence(words) && !words.endsWith('...') && !words.endsWith('…')) return false
  if (LABELLED_TAGS.test(words) || areBreadcrumbs(words)) return true
  const tokens = readTokens(words)
  return isPath(tokens) || isRowOfButtons(tokens)
}

/** "Home > News > Islands". */
function areBreadcrumbs(words: string): boolean {
  const [home = '', ...crumbs] = words.split(/[>›»/→]/)
  return (
    HOME.has(home.trimEnd().toLowerCase()) &&
    crumbs.length > 0 &&
    crumbs.length < MOST_CRUMBS &&
    crumbs.every((crumb) => crumb !== '' && crumb.trim().length <= LONGEST_CRUMB)
  )
}

function isPath(tokens: readonly string[]): boolean {
  return tokens.length > 1 && tokens.some((token) => PATH_LABELS.has(token)) && tokens.every(isOfPath)
}

function isOfPath(token: string): boolean {
  return SECTIONS.has(token) || PATH_LABELS.has(token)
}

/** One button, or several in a row: "Share Tweet Print", "Share Facebook WhatsApp". */
function isRowOfButtons(tokens: readonly string[]): boolean {
  if (tokens.length === 0) return false
  if (BUTTONS.has(tokens.join(' '))) return true
  const buttons = tokens.filter((token) => BUTTONS.has(token)).length
  const platforms = tokens.filter((token) => PLATFORMS.has(token)).length
  return buttons + platforms === tokens.length && (buttons > 0 || platforms >= FEWEST_PLATFORMS)
}
