/** What a column of a table or a field of a record may be called, in lower case without spaces, dashes and underlines. */
const NAMES = {
  url: ['url', 'address', 'link', 'uri', 'href', 'webaddress', 'permalink'],
  text: ['text', 'body', 'content', 'articletext', 'fulltext'],
  html: ['html', 'markup'],
  title: ['title', 'headline'],
  author: ['author', 'authors', 'byline', 'creator'],
  publisher: ['publisher', 'source', 'site', 'outlet', 'publication'],
  publishedOn: ['publishedon', 'published', 'publishedat', 'publicationdate', 'date', 'pubdate'],
  language: ['language', 'lang'],
} as const

export type Column = keyof typeof NAMES

/** Which column a name stands for. */
export function columnOf(name: string): Column | undefined {
  const plain = name.toLowerCase().replace(/[\s_-]+/g, '')
  return COLUMNS.find((column) => NAMES[column].some((each) => each === plain))
}

const COLUMNS: readonly Column[] = [
  'url',
  'text',
  'html',
  'title',
  'author',
  'publisher',
  'publishedOn',
  'language',
]

/** Without one of these there is nothing to import. */
export function holdsArticles(columns: readonly (Column | undefined)[]): boolean {
  return columns.some((column) => column === 'url' || column === 'text' || column === 'html')
}
