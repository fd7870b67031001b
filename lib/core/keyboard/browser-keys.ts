import type { Key } from '@/lib/schema/room-keys'

/** Named keys that neither browsers nor assistive technology nor controls of the page need: the rest scroll, type or move. */
const FREE_NAMED: readonly string[] = ['F2', 'F8', 'F9']

/**
 * What browsers do with Ctrl or Command and these: tabs and windows, copy and paste, find, print, save, reload, zoom,
 * history, bookmarks. Some never reach a page; the others are missed when a page takes them.
 */
const BROWSER_SHORTCUTS = 'acdfghijklmnopqrstuvwx0123456789+-=_,.'

/** Does the key belong to the browser, or to the controls of a page, so that no command may have it? */
export function isBrowserKey({ key, mod, alt }: Key): boolean {
  if (key.length > 1) return mod === true || alt === true || !FREE_NAMED.includes(key)
  // Alt with a letter chooses a character, or opens a menu of the browser.
  return alt === true || /\s/.test(key) || (mod === true && BROWSER_SHORTCUTS.includes(key.toLowerCase()))
}
