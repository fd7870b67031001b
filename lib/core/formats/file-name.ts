import { trimEndOf } from '@/lib/schema/trim-end-of'

const LONGEST_NAME = 80

/**
 * A file name for an export: the title's letters and digits in any script, parted by hyphens, cut at 80 code points.
 * Without any the name is "article". No path, no reserved name, no invisible character can come out of it.
 */
export function fileNameOf(title: string, extension: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const cut = Array.from(words.join('-')).slice(0, LONGEST_NAME).join('')
  const slug = trimEndOf(cut, (sign) => sign === '-')
  // Windows keeps names such as "con" for devices, whatever the extension.
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(slug)
  return `${slug === '' || reserved ? 'article' : slug}.${extension}`
}

/**
 * The `Content-Disposition` of a download (RFC 6266): the name in ASCII for old clients, and as it is in `filename*`
 * (RFC 8187).
 */
export function contentDisposition(fileName: string): string {
  const ascii = fileName
    .replace(/[łŁøØđĐðÐþÞßæÆœŒı]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^\w.-]/g, '')
    .replace(/^-+/, '')
  const fallback = ascii === '' || ascii.startsWith('.') ? `article${ascii}` : ascii
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, percent)
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`
}

/** Letters that Unicode does not decompose into one of ASCII. */
const PLAIN: Partial<Record<string, string>> = {
  ...{ ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th' },
  ...{ ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ı: 'i' },
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
