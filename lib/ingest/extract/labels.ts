import type { TextRun } from './text-runs'

/** What pages print around and between the paragraphs of an article; compared without case and end punctuation. */
const LABELS = new Set([
  'ad',
  'advertisement',
  'advertisements',
  'advertising',
  'article continues after advertisement',
  'article continues below',
  'article continues below advertisement',
  'advert',
  'continue reading below',
  'continue reading the main story',
  'scroll to continue',
  'story continues below',
  'story continues below advertisement',
  'sponsored',
  'sponsored content',
  'breaking news',
  'caption',
  'close',
  'log in',
  'sign in',
  'skip to content',
  'skip to main content',
  'subscribe',
  'subscriber services',
  'this slideshow requires javascript',
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
/** The counter of a picture gallery: "Image 1 of / 8". */
const COUNTER =
  /^(?:image|photo|picture|slide|bild|foto|imagen) \d{1,4} (?:of|von|de|di|sur)[ /]{1,3}\d{1,4}$/

export function isLabel(text: string): boolean {
  const label = plain(text)
  return LABELS.has(label) || COUNTER.test(label)
}

/** What stands before a link to another article, in the same line. */
const LINK_AHEAD =
  /^(?:related|read (?:more|also|next)|see (?:more|also)|also(?: read| see)?|more|watch|listen|don[’']t miss|in case you missed it|click here|get the|lesen sie auch|mehr(?: zum thema)?|lire aussi|à lire aussi|lea también|lee también|te puede interesar|leia (?:também|mais)|leggi anche|lees ook|читайте также|czytaj także)(?:\s?:|\s(?:on|to|for)\s|\s*$)/iu

/** Is it a line that only leads to another article: "Related: Snapshots of Our Universe"? */
export function leadsElsewhere({ text, linked, parent }: TextRun): boolean {
  if (text.length > LONGEST_LEADING || linked * 2 < text.length) return false
  return (
    LINK_AHEAD.test(text) || (linked * 10 >= text.length * 9 && !parent.closest(HEADINGS) && isShouted(text))
  )
}

const LONGEST_LEADING = 200
const HEADINGS = 'h1, h2, h3, h4, h5, h6'
const FEWEST_WORDS = 3

/** All in capitals, as links between paragraphs are. Text without case is not. */
function isShouted(text: string): boolean {
  return (
    text === text.toUpperCase() && text !== text.toLowerCase() && text.split(/\s+/).length >= FEWEST_WORDS
  )
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
