const LONGEST_NAME = 100
const MOST_WORDS = 10
const BY =
  /^(?:written by|posted by|story by|by|von|par|por|door|автор|作者|文|記者|记者)(?:\s*[:：]\s*|\s+)/iu
/** What follows a name on the same line: a role, an outlet, a date, a call to follow. */
const AFTER = /\s(?:[|•·—–]|updated|published|posted|follow|contributor|\d{1,2}:\d{2}).*$/iu

const NOBODY =
  /^(?:admin|administrator|author|editor|none|null|undefined|unknown|anonymous|guest|last|facebook|twitter|x|instagram|linkedin|whatsapp|pinterest|reddit|telegram|youtube|rss|e-?mail|print|share|tweet|contact|comments?|bio|profile|biography|newsletter)$/i
/** Lines that stand where names do: what a link does, a date, a picture's credit. */
const OTHER_LINES =
  /^(?:(?:see|view|read|show|more|all|full|print|share|send|save|follow|subscribe|sign|log|get|click|e-?mail|about|contact|(?:last\s)?(?:updated|modified|edited)|published|posted|photos?|images?|pictures?|credit|graphic|illustration|video|foto|bild|imagen|crédit|фото|صورة|תמונה|写真|图|照片)(?=$|[\s:：.])|©)/iu

/** A person's or an agency's name without what pages put around it; `undefined` for anything else. */
export function cleanAuthor(written: string, publisher: string | undefined): string | undefined {
  const name = written
    .slice(0, LONGEST_NAME * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BY, '')
    .replace(AFTER, '')
    .replace(/[\s,;:|•·–—-]{1,10}$/, '')
    .trim()
  if (name === '' || name.length > LONGEST_NAME || name.split(' ').length > MOST_WORDS) return undefined
  if (!/\p{L}.*\p{L}|\p{Script=Han}/u.test(name) || isAddress(name) || /\d{3}/.test(name)) return undefined
  if (NOBODY.test(name) || OTHER_LINES.test(written.trim())) return undefined
  return sameName(name, publisher) ? undefined : name
}

function sameName(one: string, other: string | undefined): boolean {
  return other !== undefined && letters(one) !== '' && letters(one) === letters(other)
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A profile's address, an e-mail address or a handle. */
function isAddress(name: string): boolean {
  return (
    /^(?:https?:|www\.|\/|@)/i.test(name) ||
    /^\S{1,60}[@/]\S{1,60}$/.test(name) ||
    /^[\w-]{1,60}\.(?:com|org|net|co)$/i.test(name)
  )
}
