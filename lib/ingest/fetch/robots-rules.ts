/** What a robots.txt asks of one crawler: which paths it may fetch. */
export type RobotsRules = { readonly allows: (pathAndQuery: string) => boolean }

type Rule = { pattern: string; allow: boolean }

/** Beyond it no address of ours reaches. */
const MAX_PATTERN_LENGTH = 2_048

/**
 * Reads a robots.txt for one product token (RFC 9309): the groups that name it, together, or else those for everybody.
 * The longest pattern that matches decides, an allowing one if two are equally long. Takes time and memory in
 * proportion to the text, which a stranger wrote.
 */
export function readRobots(text: string, productToken: string): RobotsRules {
  const groups = groupsOf(text, productToken.toLowerCase())
  const rules = groups.own ?? groups.everybody
  return {
    allows(pathAndQuery) {
      const path = normalise(pathAndQuery)
      if (path === '/robots.txt') return true
      let best: Rule | undefined
      for (const rule of rules) {
        const isBetter =
          !best ||
          rule.pattern.length > best.pattern.length ||
          (rule.pattern.length === best.pattern.length && rule.allow)
        if (isBetter && matches(rule.pattern, path)) best = rule
      }
      return best?.allow ?? true
    },
  }
}

type Groups = { own: Rule[] | null; everybody: Rule[] }

/** Lists of rules that the current group adds to: ours, everybody's, or none. */
type Heads = ReadonlySet<'own' | 'everybody'>

function groupsOf(text: string, token: string): Groups {
  const groups: Groups = { own: null, everybody: [] }
  let heads: Heads = new Set()
  let isInHead = false
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const { key, value } = fieldOf(line)
    if (key === 'user-agent') {
      heads = new Set([...(isInHead ? heads : []), ...headOf(value, token)])
      if (heads.has('own')) groups.own ??= []
      isInHead = true
    } else if (key === 'allow' || key === 'disallow') {
      const rule = ruleOf(value, key)
      for (const head of heads) if (rule) groups[head]?.push(rule)
      isInHead = false
    }
  }
  return groups
}

function fieldOf(line: string): { key: string; value: string } {
  const [, key = '', value = ''] = /^([^:#]{1,40}):([^#]*)/.exec(line) ?? []
  return { key: key.trim().toLowerCase(), value: value.trim() }
}

function headOf(value: string, token: string): ('own' | 'everybody')[] {
  if (value === '*') return ['everybody']
  return /^[a-z_-]+/.exec(value.toLowerCase())?.[0] === token ? ['own'] : []
}

/** An empty rule says nothing, and a longer one than any address matches nothing. */
function ruleOf(value: string, key: 'allow' | 'disallow'): Rule | undefined {
  if (value === '' || value.length > MAX_PATTERN_LENGTH) return undefined
  return { pattern: normalise(value).replace(/\*{2,}/g, '*'), allow: key === 'allow' }
}

/** Percent-encodes what has to be, and writes each encoding in capitals, so that equal paths are equal strings. */
function normalise(path: string): string {
  return path
    .toWellFormed()
    .replace(/[^\x21-\x7e]+/g, encodeURIComponent)
    .replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase())
}

/** `*` is any run of characters, `$` at the end is the path's end. Each piece is looked for once, from left to right. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const [first = '', ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  const last = isWhole ? pieces.pop() : undefined
  let at = first.length
  for (const piece of pieces) {
    const found = path.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  if (!isWhole) return true
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last)
}
