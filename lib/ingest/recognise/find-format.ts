import { SOURCE_FORMATS } from '@/lib/ingest/source-formats'
import { IMPORT_FORMAT_NAMES, type ImportFormat } from '@/lib/schema/import-formats'
import type { Sign } from './sign'

/** The first format whose sign is there, in the order of `SOURCE_FORMATS`. */
export function findFormat(isThere: (sign: Sign) => boolean): ImportFormat | undefined {
  return BY_ORDER.find((name) => isThere(SOURCE_FORMATS[name].sign))
}

const ORDER = Object.keys(SOURCE_FORMATS)
const BY_ORDER = IMPORT_FORMAT_NAMES.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
