/** An address on the same page, or one that is named as those of notes are. */
const NOTE_ADDRESS = /^#|#(?:cite|en|fn|footnote|ftn|note|ref)/i
const NUMBER = /^\d{1,3}$/
/** What leads from a note back to its place: an arrow, without or with a sign that says how to draw it. */
const RETURN = /^[↩↑^⏎⤴]\ufe0e?$/u

/**
 * Puts the raised number that leads to a note in brackets, so that it is no part of a word or a figure ("5 km" and note
 * 2), and takes out the arrows that lead back.
 */
export function repairNotes(page: Document): void {
  for (const link of page.querySelectorAll('a[href*="#"]')) {
    if (!NOTE_ADDRESS.test(link.getAttribute('href') ?? '')) continue
    const text = link.textContent.trim()
    if (RETURN.test(text)) link.remove()
    else if (NUMBER.test(text) && (link.closest('sup') ?? link.querySelector('sup')))
      (link.querySelector('sup') ?? link).textContent = `[${text}]`
  }
}
