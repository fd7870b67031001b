import { ok, type Result } from '@/lib/core/result'
import { HIDDEN_TEXT, MOVED_BOXES } from '@/lib/ingest/readers/left-out'
import { simplifyPart } from './simplify-part'
import { wordStyles } from './word-styles'

type Part = Uint8Array<ArrayBuffer>

export type SimplifiedWord = {
  parts: Map<string, Part>
  /** The XML of the body and of the notes. */
  text: { body: string; notes: string[] }
  /** What was done to it that a reader should know. */
  notes: string[]
}

/** A Word file as the converter reads it whole: its body and notes simplified, the rest as it was. */
export function simplifyWord(parts: ReadonlyMap<string, Part>): Result<SimplifiedWord> {
  const styles = wordStyles([...parts].find(([path]) => /^word\/styles\d*\.xml$/i.test(path))?.[1])
  if (!styles.ok) return styles
  const simplified: SimplifiedWord = { parts: new Map(parts), text: { body: '', notes: [] }, notes: [] }
  const found = { hadHidden: false, hadBoxes: false }
  for (const [path, bytes] of parts) {
    const [, kind] = /^word\/(document|footnotes|endnotes)\d*\.xml$/i.exec(path) ?? []
    if (kind === undefined) continue
    const part = simplifyPart(bytes, styles.value)
    if (!part.ok) return part
    const { xml, hadHidden, hadBoxes } = part.value
    simplified.parts.set(path, new Uint8Array(Buffer.from(xml)))
    if (kind.toLowerCase() === 'document') simplified.text.body += xml
    else simplified.text.notes.push(xml)
    found.hadHidden ||= hadHidden
    found.hadBoxes ||= hadBoxes
  }
  if (found.hadHidden) simplified.notes.push(HIDDEN_TEXT)
  if (found.hadBoxes) simplified.notes.push(MOVED_BOXES)
  return ok(simplified)
}
