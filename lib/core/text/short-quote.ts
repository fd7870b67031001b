const QUOTE_LENGTH = 48

/** A quotation short enough to be listened to: whole words, then an ellipsis. */
export function shortQuote(text: string, length = QUOTE_LENGTH): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length <= length) return `“${words}”`
  const cut = words.slice(0, length)
  const atWord = cut.lastIndexOf(' ')
  return `“${(atWord > length / 2 ? cut.slice(0, atWord) : cut).trimEnd()}…”`
}
