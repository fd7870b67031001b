/** Words that the glossary replaces, and phrases that nobody would say. */
const BANNED = [
  /do not belong together/,
  /slip of the pen/,
  /\bmend(s|ed|ing)?\b/,
  /not yours to see/,
  /\balready so\b/,
  /where was looked/,
  /part paragraphs/,
  /\b(bring|brings|brought) (it |them )?in\b|\b(takes?|taken|took) (it |them )?(over|up|back)\b/,
  /\b(wants|needs) (your )?yes\b/,
  /\b(noise|residue|(is|as) no sentence)\b(?! before)/,
  /\b(submitted for|awaiting|waits for) review\b/,
  /\bsent back\b/,
  /\b(cite|save) (a |the )?source\b/,
  /\b(mark|marks|marked) (a |the |this |these |same )?(passage|sentence|words)\b/,
  /\banew\b/,
  /\b(handed over|called off|broken off)\b/,
  /\b(deed|intake|overtaken|standing|foreign)s?\b/,
  /\bstands? (in|on) (the|no) (text|words|article)\b/,
  /\bnot carried\b/,
  /\bthere is no such\b/,
  /\bis no (picture|object|json|number|text|archive|web address)\b/,
  /\be-mail\b/,
  /\bpictures\b|\ba picture\b/,
  /\bwhoever\b/,
]

/** Words that no name in the code has. `intake`, `noise` and `residue` are names in the database and the API. */
const BANNED_IN_NAMES =
  /^(deeds?|foreign|mend(ed|ing)?|overtaken|standing|doors?|brought|bringing|understood)$/

/** The banned words in an identifier such as `sendForeign`. */
export function bannedInName(name: string): string[] {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.split(/[\s_]+/).filter((word) => BANNED_IN_NAMES.test(word))
}

/** What a text uses of them. */
export function bannedWords(text: string): string[] {
  const read = text.toLowerCase()
  return BANNED.flatMap((pattern) => pattern.exec(read)?.[0] ?? [])
}
