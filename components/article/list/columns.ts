import { keepCookie } from '@/components/ui/keep-cookie'
import type { MessageKey } from '@/lib/messages/translate'
import type { ArticleSort } from '@/lib/schema/article-list'

type Column = { label: MessageKey<'article'>; sort?: ArticleSort }

/** The columns of the article list beside the title, in their order. */
export const COLUMNS = {
  state: { label: 'columns.state' },
  progress: { label: 'columns.progress' },
  people: { label: 'columns.people' },
  open: { label: 'columns.open', sort: 'open' },
  changesRequested: { label: 'columns.changesRequested', sort: 'changes_requested' },
  changed: { label: 'columns.changed', sort: 'changed' },
  imported: { label: 'columns.imported', sort: 'created' },
  published: { label: 'columns.published', sort: 'published' },
  language: { label: 'columns.language' },
  annotations: { label: 'columns.annotations' },
  words: { label: 'columns.words' },
} as const satisfies Record<string, Column>

export type ColumnName = keyof typeof COLUMNS
export const COLUMN_NAMES = Object.keys(COLUMNS).filter((name): name is ColumnName => name in COLUMNS)

/** What a column can be sorted by. */
export function sortOf(name: ColumnName): ArticleSort | undefined {
  const column: Column = COLUMNS[name]
  return column.sort
}

const DEFAULT: readonly ColumnName[] = ['state', 'progress', 'people', 'open', 'changesRequested', 'changed']

/** Where the browser keeps which columns its user wants, for the server to draw them at once. */
export const COLUMNS_COOKIE = 'stet-article-columns'

/** The columns in a cookie; the usual ones where there is none, or none that makes sense. */
export function readColumns(cookie: string | undefined): ColumnName[] {
  if (cookie === undefined) return [...DEFAULT]
  const wanted = cookie.split('.')
  return COLUMN_NAMES.filter((name) => wanted.includes(name))
}

/** Has the browser remember the columns. */
export function keepColumns(columns: readonly ColumnName[]): void {
  const names = COLUMN_NAMES.filter((name) => columns.includes(name)).join('.')
  keepCookie(COLUMNS_COOKIE, names)
}
