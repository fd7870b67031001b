/** What pages print around and between the paragraphs of an article; compared without case and end punctuation. */
const LABELS = new Set([
  'ad',
  'advertisement',
  'advertisements',
  'advertising',
  'article continues after advertisement',
  'article continues below',
  'article continues below advertisement',
  'continue reading the main story',
  'scroll to continue',
  'story continues below',
  'story continues below advertisement',
  'sponsored',
  'sponsored content',
  'comment',
  'comments',
  'leave a comment',
  'copy link',
  'email',
  'facebook',
  'twitter',
  'whatsapp',
  'print',
  'print this',
  'share',
  'share on facebook',
  'share on twitter',
  'share on x',
  'share this',
  'share this article',
  'share this post',
  'share this story',
  'tweet',
  'anzeige',
  'werbung',
  'publicité',
  'partager',
  'publicidad',
  'compartir',
  'publicidade',
  'compartilhar',
  'pubblicità',
  'condividi',
  'advertentie',
  'реклама',
  'поделиться',
  'reklama',
  'إعلان',
  'פרסומת',
  '広告',
  'シェア',
  '广告',
  '分享',
  '광고',
])

/** What stands above links to other articles. */
const LINKS_AHEAD = new Set([
  'also read',
  'latest news',
  'more from this author',
  'more on this',
  'more on this story',
  'more on this topic',
  'more stories',
  'most popular',
  'most read',
  'read also',
  'read more',
  'read next',
  'recommended',
  'recommended for you',
  'recommended stories',
  'related',
  'related articles',
  'related content',
  'related coverage',
  'related news',
  'related posts',
  'related reading',
  'related stories',
  'related topics',
  'trending',
  'you may also like',
  'you might also like',
  'lesen sie auch',
  'mehr zum thema',
  'à lire aussi',
  'lire aussi',
  'lea también',
  'lee también',
  'te puede interesar',
  'leia também',
  'leia mais',
  'leggi anche',
  'lees ook',
  'читайте также',
  'czytaj także',
  'اقرأ أيضا',
  'اقرأ أيضًا',
  '関連記事',
  '相关阅读',
  '相关新闻',
  '관련기사',
])

const LONGEST_LABEL = 60

export function isLabel(text: string): boolean {
  return LABELS.has(plain(text))
}

/** Does the text announce links to other articles? */
export function announcesLinks(text: string): boolean {
  return LINKS_AHEAD.has(plain(text))
}

function plain(text: string): string {
  if (text.length > LONGEST_LABEL) return ''
  return text
    .toLowerCase()
    .replace(/^[\s\p{P}\p{S}]{1,10}|[\s\p{P}\p{S}]{1,10}$/gu, '')
    .replace(/\s+/g, ' ')
}
