import { fail, ok, type Result } from '@/lib/core/result'
import { validateText } from '@/lib/core/text/validate-text'
import { decodeBytes } from '@/lib/ingest/decode-bytes'
import type { Reading, Source } from '@/lib/ingest/import-input'
import { fileDetails } from './file-details'
import { joinUtterances } from './transcript/join-utterances'
import { parseCaptions } from './transcript/parse-captions'
import { withoutRolling } from './transcript/without-rolling'
import { captionStyle, wordsOfCue } from './transcript/words-of-cue'

/** SubRip captions. */
export function readSrt(source: Source): Result<Reading> {
  return readCaptions(source)
}

/** WebVTT captions, without what styles and places them. */
export function readVtt(source: Source): Result<Reading> {
  return readCaptions(source)
}

function readCaptions({ bytes, charset }: Source): Result<Reading> {
  const decoded = decodeBytes(bytes, { charset, isMarkup: false })
  if (!decoded.ok) return decoded
  const checked = validateText(decoded.value.text)
  if (!checked.ok) return checked
  const { cues, language, strays } = parseCaptions(decoded.value.text)
  const shown = withoutRolling(cues)
  const style = captionStyle(shown)
  const content = joinUtterances(shown.flatMap((cue) => wordsOfCue(cue, style)))
  if (content.length === 0) return fail('invalid', 'These captions have no text.')
  return ok({
    document: { type: 'doc', content },
    pictures: [],
    ...fileDetails({ language }),
    notes: strays === 0 ? [] : [strayNote(strays)],
  })
}

function strayNote(strays: number): string {
  return strays === 1
    ? 'A line that belongs to no caption was left out.'
    : `${String(strays)} lines that belong to no caption were left out.`
}
