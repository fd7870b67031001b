const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Does a text hold letters of a script that puts no spaces between words? */
export function hasUnspacedScript(text: string): boolean {
  return UNSPACED.test(text)
}
