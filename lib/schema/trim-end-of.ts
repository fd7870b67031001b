/**
 * A text without the characters at its end that are loose. What a pattern such as `/-+$/` says in a line takes time with
 * the square of a run of them that is not at the end.
 */
export function trimEndOf(text: string, isLoose: (character: string) => boolean): string {
  let end = text.length
  while (end > 0) {
    const start = (text.codePointAt(end - 2) ?? 0) > 0xffff ? end - 2 : end - 1
    if (!isLoose(text.slice(start, end))) break
    end = start
  }
  return text.slice(0, end)
}
