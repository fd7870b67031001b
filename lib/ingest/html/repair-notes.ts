/** An address on the same page, or one that is named as those of notes are. */
const NOTE_ADDRESS = /^#|#(?:cite|en|fn|footnote|ftn|note|ref)/i
const NUMBER = /^\d{1,3}$/
/** What leads from a note back to its place: an arrow, without or with a sign that says how to draw it. */
const RETURN = /^[↩↑⏎⤴]\ufe0e?$/u

/**
 * Puts raised note numbers in brackets, so that "5 km" followed by note 2 is not read as "5 km2". Removes the arrows that
 * lead back from a note to its place.
 */
export function repairNotes(page: Document): void {
  for (const link of page.querySelectorAll('a[href*="#"]')) {
    if (!NOTE_ADDRESS.test(link.getAttribute('href') ?? '')) continue
    const text = link.textContent.trim()
    const raised = link.closest('sup') ? link : link.querySelector('sup')
    if (isReturn(link, text)) link.remove()
    // A raised part of the link is a power, say, and no note.
    else if (raised?.textContent.trim() === text && NUMBER.test(text)) raised.textContent = `[${text}]`
  }
}

/** In a list, where notes stand, a caret leads back, too; elsewhere it may be a key or a sign. */
function isReturn(link: Element, text: string): boolean {
  if (link.querySelector('img, svg, picture')) return false
  return RETURN.test(text) || (text === '^' && link.closest('li') !== null)
}
