import type { Styles } from './styles'

/** Where the walk is: what every element that is open will write when it ends. */
export type Position = {
  styles: Styles
  /** Levels of list that are open, by the name of the outermost one's style. */
  lists: string[]
  isInHeader: boolean
  /** The frames that are open: a text box in one may hold others. */
  frames: { path: string | undefined; alt: string }[]
  notes: Set<string>
}

/**
 * What an element writes where it begins and ends. `skip`: nothing inside is read. `aside`: it is a footnote's text.
 * `box`: it stands beside the paragraph that it is in.
 */
export type Opening = { before?: string; after?: string; skip?: boolean; aside?: boolean; box?: boolean }

/** What the description of a picture opens as: its text goes to the picture. */
export const DESCRIPTION: Opening = {}

/** Text as HTML writes it. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\0', '')
}
