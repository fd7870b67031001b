import { isInCapitals, splitLabel } from './speaker-label'
import type { Cue } from './parse-captions'
import type { Utterance } from './utterance'

/** Whose words follow. */
const VOICE_TAG = /<v(?:\.[^\s<>.]{1,100})*[ \t]+([^<>\n]{1,200})>/gi

/** Other tags of captions, and times within them: what they say is how words look, or when they appear. */
const TAG = /<\/?(?:v|c|i|b|u|s|ruby|rt|lang|font)(?:[.\s][^<>]{0,200})?>|<[\d:.]{1,20}>/gi

/** Where a line is to be shown, as SubRip files take it over from other formats. */
const PLACEMENT = /\{\\[^{}]{0,100}\}/g

const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
}

/** Around the name of a voice; text that holds one is refused before. */
const VOICE = '\0'

/** What begins a line of another speaker: ">> ", or a dash before a capital, if the line has no other dash. */
const NEXT_SPEAKER = /^\s*(?:>>+\s*|[-–—]\s*(?=(?:\p{Lu}|\p{Lo}|["“'«¿¡])[^–—]*$))/u

/** What holds for all captions of a file. */
export type CaptionStyle = {
  /** The names before a colon that stand for speakers. */
  names: ReadonlySet<string>
  /** Voices are named by tags, so that words outside of them are nobody's. */
  hasVoices: boolean
}

/** The words of a caption, each part with its speaker if it names one. */
export function wordsOfCue({ start, end, lines }: Cue, style: CaptionStyle): Utterance[] {
  const words: Utterance[] = []
  let voice: string | undefined
  for (const line of readable(lines.join('\n')).split('\n')) {
    const parts = line.split(VOICE)
    for (let index = 0; index < parts.length; index += 2) {
      voice = parts[index - 1] ?? voice
      const said = voiced(parts[index] ?? '', voice, style)
      const text = said.text.trim()
      if (text !== '') words.push({ ...said, text, start, end })
    }
  }
  return words
}

type Said = { text: string; speaker?: string }

function voiced(text: string, voice: string | undefined, { names, hasVoices }: CaptionStyle): Said {
  if (voice !== undefined) return { speaker: voice, text }
  return hasVoices ? { speaker: '', text } : labelled(text, names)
}

/** How the captions of a file name their speakers: by tags, or before a colon in capitals or again and again. */
export function captionStyle(cues: readonly Cue[]): CaptionStyle {
  const lines = cues.flatMap((cue) => cue.lines)
  const hasVoices = lines.some((line) => line.search(VOICE_TAG) !== -1)
  const counts = new Map<string, number>()
  for (const line of lines) {
    const name = splitLabel(readable(line).replace(NEXT_SPEAKER, ''))?.speaker
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  // Where everything is in capitals, they say nothing of names.
  const areCapitalsRare = lines.filter((line) => /\p{Ll}/u.test(line)).length > lines.length / 2
  const names = [...counts]
    .filter(([name, count]) => count > 1 || (areCapitalsRare && isInCapitals(name)))
    .map(([name]) => name)
  return { names: new Set(names), hasVoices }
}

function labelled(line: string, names: ReadonlySet<string>): Said {
  const text = line.replace(NEXT_SPEAKER, '')
  const label = splitLabel(text)
  if (label && names.has(label.speaker)) return { speaker: label.speaker, text: label.words }
  return text === line ? { text } : { speaker: '', text }
}

/** Text without markup, with the name of each voice where it begins, and nothing where it ends. Ruby readings are left out. */
function readable(text: string): string {
  return text
    .replaceAll(/<rt>[^<]{0,500}(?:<\/rt>|$)/gi, '')
    .replaceAll(VOICE_TAG, `${VOICE}$1${VOICE}`)
    .replaceAll(/<\/v>/gi, `${VOICE}${VOICE}`)
    .replaceAll(/<br\s?\/?>/gi, ' ')
    .replaceAll(TAG, '')
    .replaceAll(PLACEMENT, '')
    .replaceAll(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (reference) => REFERENCES[reference] ?? reference)
}
