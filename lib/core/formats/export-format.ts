import type { Export } from '@/lib/schema/export'
import type { Omitted } from './omitted'

/** A file's text, and what of the model it has no place for. */
export type Serialised = { content: string; notCarried: Omitted[] }

/** What a menu of formats shows. */
export type FormatChoice = Pick<ExportFormat, 'format' | 'label' | 'purpose'>

/** One way to write an export down. `serialise` is deterministic; the text is to be sent as UTF-8. */
export type ExportFormat<Name extends string = string> = {
  format: Name
  /** What a person chooses by: its name, and what it is good for in a few words. */
  label: string
  purpose: string
  mediaType: string
  /** Of the file's name, without the dot. */
  extension: string
  serialise: (model: Export) => Serialised
}
