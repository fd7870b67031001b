/** What is wrong and what to do, by the code of the system. The place is that which the error names. */
const FAULTS: Readonly<Record<string, (place: string) => string>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: (place) =>
    `${place} is on a file system that is mounted read-only. Mount it for writing, or use another folder.`,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EFBIG: diskFull,
  EEXIST: notAFolder,
  ENOTDIR: notAFolder,
  EMFILE: () => 'The system allows no more open files. Raise the limit, with ulimit -n.',
}

/** An error of the start as one line for the person at the terminal. */
export function explainFault(error: unknown): string {
  const { code, place, message } = partsOf(error)
  const explain = Object.hasOwn(FAULTS, code) ? FAULTS[code] : undefined
  if (explain && place !== '') return explain(place)
  const line = message
    .replace(/\n[^\S\n]+at .*/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return /[.!?]$/.test(line) ? line : `${line}.`
}

function partsOf(error: unknown): { code: string; place: string; message: string } {
  if (!(error instanceof Error)) return { code: '', place: '', message: String(error) }
  const text = (name: string) => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? value : ''
  }
  // An error of several addresses that were tried has no message of its own.
  return { code: text('code'), place: text('path'), message: error.message || text('code') || error.name }
}

function notAllowed(place: string): string {
  return `The user that runs Stet may not write ${place}. Change its owner or its permissions, or use another folder.`
}

function diskFull(place: string): string {
  return `The disk of ${place} is full. Free some space.`
}

function notAFolder(place: string): string {
  return `${place} is a file, or is below one. Use a folder.`
}
