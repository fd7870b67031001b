export type Mark = 'b' | 'i' | 'u' | 's' | 'sup' | 'sub'

/** What holds inside one group, and ends with it. `marker` is what is printed before an item of a list. */
export type State = {
  /** Where its text goes: to the article, to a statement about the file, to a link's address, or nowhere. */
  to: 'text' | 'title' | 'author' | 'instruction' | 'marker' | 'nowhere' | 'fonts' | 'styles'
  marks: ReadonlySet<Mark>
  /** Characters that stand after a Unicode one for readers that do not know it. */
  spare: number
  font: number | undefined
  href: string | undefined
  /** Its text is a footnote's. */
  isNote: boolean
  isHidden: boolean
  isDeleted: boolean
  paragraph: Paragraph
}

/** What control words say of a paragraph. It holds for those after it, too, until `\pard` or the end of the group. */
export type Paragraph = {
  style: number
  /** From 0; 9 is that of body text. */
  outline: number | undefined
  isInTable: boolean
}

export const PLAIN: Paragraph = { style: 0, outline: undefined, isInTable: false }

export const AT_START: State = {
  to: 'text',
  marks: new Set(),
  spare: 1,
  font: undefined,
  href: undefined,
  isNote: false,
  isHidden: false,
  isDeleted: false,
  paragraph: PLAIN,
}

/** Groups that hold no text of the article. A group that begins with `\*` is passed over unless it is named below. */
export const NOWHERE = new Set([
  'colortbl',
  'listtable',
  'listoverridetable',
  'pict',
  'object',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'annotation',
  'themedata',
  'xe',
  'tc',
  'private',
  'rsidtbl',
  'generator',
  'filetbl',
  'revtbl',
  'info',
])

export const MARKS: Readonly<Record<string, Mark>> = {
  b: 'b',
  i: 'i',
  ul: 'u',
  strike: 's',
  super: 'sup',
  sub: 'sub',
}

/** Control words that are a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00a0',
  _: '‑',
  '{': '{',
  '}': '}',
  '\\': '\\',
}

/** Code pages by the number of a font's character set, where it is not the file's own. */
export const CHARACTER_SETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** The encoding of a code page by its number. */
export function encodingOf(codePage: number): string {
  const named: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    10000: 'macintosh',
    65001: 'utf-8',
  }
  return named[codePage] ?? `windows-${String(codePage)}`
}
