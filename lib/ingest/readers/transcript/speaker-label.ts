/** The longest name of a speaker that is looked for, in UTF-16 units. */
const LONGEST = 60
const MOST_WORDS = 6

/** Words before asides, parts of lists and headers of messages; what stands behind them is nobody's speech. */
const NO_SPEAKER = new Set([
  ...['from', 'to', 'cc', 'bcc', 'date', 'sent', 'subject', 'reply-to', 'attachments', 'http', 'https'],
  ...['note', 'notes', 'update', 'updated', 'correction', 'source', 'sources', 'photo', 'image', 'video'],
  ...[
    'caption',
    'credit',
    'read more',
    'see also',
    'related',
    'warning',
    'tip',
    'example',
    'summary',
    'result',
  ],
  ...[
    'claim',
    'verdict',
    'rating',
    'ruling',
    'conclusion',
    'context',
    'evidence',
    'explanation',
    'background',
  ],
  ...['myth', 'fact', 'reality', 'truth', 'true', 'false', 'pro', 'pros', 'con', 'cons', 'for', 'against'],
  ...['before', 'after', 'then', 'now', 'problem', 'solution', 'step', 'first', 'second', 'third', 'total'],
  ...[
    'afirmación',
    'veredicto',
    'mito',
    'realidad',
    'hecho',
    'verdad',
    'falso',
    'a favor',
    'en contra',
    'nota',
  ],
  ...['fuente', 'fecha', 'ejemplo', 'ventajas', 'desventajas', 'antes', 'después', 'conclusión', 'contexto'],
  ...[
    'behauptung',
    'fakt',
    'mythos',
    'bewertung',
    'fazit',
    'quelle',
    'datum',
    'hinweis',
    'vorher',
    'nachher',
  ],
  ...[
    'affirmation',
    'verdict',
    'mythe',
    'réalité',
    'fait',
    'vrai',
    'faux',
    'conclusion',
    'contexte',
    'avant',
  ],
  ...['ادعاء', 'الادعاء', 'الحكم', 'خرافة', 'حقيقة', 'الحقيقة', 'صحيح', 'خطأ', 'ملاحظة', 'المصدر', 'التاريخ'],
])

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\s.'’&/()_-]*$/u

/** The name of a speaker in what stands before a colon or a time, if it can be one. */
export function speakerLabel(candidate: string): string | undefined {
  const name = candidate.trim()
  if (name === '' || name.length > LONGEST || !NAME.test(name) || !/\p{L}/u.test(name)) return undefined
  const words = name.split(/\s+/)
  if (words.length > MOST_WORDS || NO_SPEAKER.has(name.toLowerCase())) return undefined
  // Only initials and titles have a full stop within a name.
  if (words.slice(0, -1).some((word) => word.length > 4 && word.endsWith('.'))) return undefined
  return words.every(isOfName) ? name : undefined
}

/** Words of names begin with a capital, where their script has any; "de" and "the" are short. */
function isOfName(word: string, index: number): boolean {
  const [letter = ''] = /\p{L}/u.exec(word) ?? []
  const isSmall = letter !== letter.toUpperCase()
  return !isSmall || (index > 0 && word.length <= 3)
}

/** Whether a name is written in capitals alone, as captions write those of speakers. */
export function isInCapitals(name: string): boolean {
  return /\p{Lu}{2}/u.test(name) && name === name.toUpperCase()
}

/** What stands before the first colon of a line and may be a speaker, and what stands behind it. */
export function splitLabel(line: string): { speaker: string; words: string } | undefined {
  const colon = line.slice(0, LONGEST + 1).indexOf(':')
  if (colon === -1) return undefined
  const words = line.slice(colon + 1)
  const speaker = speakerLabel(line.slice(0, colon))
  // "10:30" and "https://" are one word.
  return speaker === undefined || /^\S/.test(words) ? undefined : { speaker, words: words.trim() }
}
