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

/** A line that begins as another speaker's does: ">> ", or a dash before a capital. */
const NEXT_SPEAKER = /^\s*(?:>>+\s*|[-–—]\s*(?=\p{Lu}|\p{Lo}|["“'«¿¡]))/u

/** The words of captions, each with its speaker if it names one. `names` are those that stand for speakers before a colon. */
export function wordsOfCue({ start, end, lines }: Cue, names: ReadonlySet<string>): Utterance[] {
  const words: Utterance[] = []
  for (const line of readable(lines.join('\n')).split('\n')) {
    const parts = line.split(VOICE)
    for (let index = 0; index < parts.length; index += 2) {
      const voice = parts[index - 1]
      const part = parts[index] ?? ''
      const utterance = voice === undefined ? labelled(part, names) : { speaker: voice, text: part }
      const text = utterance.text.trim()
      if (text !== '') words.push({ ...utterance, text, start, end })
    }
  }
  return words
}

/** The names before a colon that stand for speakers: those in capitals, and those that return. */
export function speakerNames(cues: readonly Cue[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { lines } of cues) {
    for (const line of lines) {
      const name = splitLabel(readable(line).replace(NEXT_SPEAKER, ''))?.speaker
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return new Set([...counts].filter(([name, count]) => count > 1 || isInCapitals(name)).map(([name]) => name))
}

function labelled(line: string, names: ReadonlySet<string>): { text: string; speaker?: string } {
  const text = line.replace(NEXT_SPEAKER, '')
  const label = splitLabel(text)
  if (label && names.has(label.speaker)) return { speaker: label.speaker, text: label.words }
  return text === line ? { text } : { speaker: '', text }
}

/** Text without markup, with the name of each voice where it begins. Ruby readings are no words of the sentence. */
function readable(text: string): string {
  return text
    .replaceAll(/<rt>[^<]{0,500}(?:<\/rt>|$)/gi, '')
    .replaceAll(VOICE_TAG, `${VOICE}$1${VOICE}`)
    .replaceAll(TAG, '')
    .replaceAll(PLACEMENT, '')
    .replaceAll(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (reference) => REFERENCES[reference] ?? reference)
}
