import { endsAsSentence } from './read-tokens'

const LABELLED =
  /^(?:authors?|written by|posted by|reported by|edited by|autor|autorin|auteur|autore|автор|作者|编辑|责任编辑|责编|記者|记者|文|기자|بقلم|लेखक)\s?[:：]\s*\S.{0,60}$/iu
const SIGNED = /^(?:By|BY|by|Von|Par|Por|Di|Door|Автор)\s+/u
/** What the names end before: a sign that parts them from a date or a place, or the date itself. */
const BEHIND_NAMES = /[|•·–—\d]/u
const NAMES_LENGTH = { least: 3, most: 80 }
const LONGEST_REST = 61
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*,?$/u
const BETWEEN_NAMES = new Set(
  'and und et y e en i и & de van von der den del della di da la al bin'.split(' '),
)

/** A byline without a date stands near the top, below a title (UTF-16). */
const TOP = 2000
const FEWEST_NAMES = 2
const MOST_NAMES = 8

/** Whether a sentence names who wrote the article, and nothing else: "By Ann Lee and Jo Roe", "作者：张三". */
export function isByline(words: string, start: number): boolean {
  if (endsAsSentence(words)) return false
  if (LABELLED.test(words)) return true
  const signed = SIGNED.exec(words)?.[0]
  if (signed === undefined) return false
  const { names, rest } = takeNames(words.slice(signed.length))
  if (names.length < NAMES_LENGTH.least || names.length > NAMES_LENGTH.most) return false
  if (rest.length > LONGEST_REST || !areNames(names.split(/\s+/))) return false
  return rest === '' ? start > 0 && start < TOP : /\d|\|/.test(rest)
}

/** A number right behind a name is part of it, and that is no name. */
function takeNames(line: string): { names: string; rest: string } {
  const stop = line.search(BEHIND_NAMES)
  if (stop === -1) return { names: line.trim(), rest: '' }
  const glued = /\d/.test(line.charAt(stop)) && !/\s/.test(line.charAt(stop - 1))
  return { names: glued ? line : line.slice(0, stop).trim(), rest: line.slice(stop) }
}

function areNames(parts: readonly string[]): boolean {
  const names = parts.filter((part) => !BETWEEN_NAMES.has(part))
  return names.length >= FEWEST_NAMES && names.length <= MOST_NAMES && names.every((name) => NAME.test(name))
}
