import { BLOCK_RULES } from '@/lib/core/document/document-rules'
import { normaliseBlock } from '@/lib/core/text/canonicalise'
import { hasUnspacedScript } from '@/lib/core/text/unspaced-script'
import type { BlockNode } from '@/lib/schema/article-document'
import type { Utterance } from './utterance'

/** A silence that parts paragraphs, in milliseconds. */
const SILENCE = 3_000
/** A paragraph ends with a sentence once it is so long, in UTF-16 units, and in any case at four times that. */
const LONG = 300
const LONGEST = 4 * LONG

const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]]*$/u
const UNSPACED_STOP = /[。、！？「」『』（）【】…]/

type Paragraph = { texts: string[]; length: number; start: number; end: number; speaker: string | undefined }

/**
 * Words that were cut into captions, as paragraphs: one begins with another speaker, after a silence, or where the last
 * one has become long. Each carries the time of its first words.
 */
export function joinUtterances(utterances: readonly Utterance[]): BlockNode[] {
  const paragraphs: Paragraph[] = []
  let speaker: string | undefined
  for (const { text, start, end, speaker: named } of utterances) {
    const isOther = named !== undefined && (named === '' || named !== speaker)
    if (isOther) speaker = named
    const last = paragraphs.at(-1)
    if (last && !isOther && !isOver(last, start)) {
      last.length += text.length
      last.texts.push(text)
      last.end = end
    } else {
      const begun = isOther ? named : undefined
      paragraphs.push({ texts: [text], length: text.length, start, end, speaker: begun })
    }
  }
  return paragraphs.flatMap(blockOf)
}

function isOver({ texts, length, end }: Paragraph, next: number): boolean {
  if (next - end > SILENCE || length >= LONGEST) return true
  return length >= LONG && SENTENCE_END.test(texts.at(-1) ?? '')
}

function blockOf({ texts, start, speaker }: Paragraph): BlockNode[] {
  const text = normaliseBlock(joined(texts))
  if (text === '') return []
  const time = BLOCK_RULES.time(start) ? start : undefined
  const attrs = {
    ...(speaker !== undefined && { speaker: speaker.slice(0, 200).toWellFormed() }),
    ...(time !== undefined && { time }),
  }
  return [{ type: 'paragraph', attrs, content: [{ type: 'text', text }] }]
}

function joined(texts: readonly string[]): string {
  return texts
    .map((text, index) => {
      const before = texts[index - 1] ?? ''
      return index === 0 || isUnspaced(before, text) ? text : ` ${text}`
    })
    .join('')
}

function isUnspaced(before: string, after: string): boolean {
  return [before.slice(-1), after.slice(0, 1)].every(
    (sign) => hasUnspacedScript(sign) || UNSPACED_STOP.test(sign),
  )
}
