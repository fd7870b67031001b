import { fail, ok, type Failure, type Result } from '@/lib/core/result'
import { openArchive, type Archive } from '@/lib/ingest/archive/open-archive'
import { recogniseFile } from '@/lib/ingest/recognise/recognise-file'
import { BUNDLE_LIMITS, type Bundle, type BundleEntry } from './bundle'

/** What computers add to archives and nobody packed. */
const JUNK = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._|\.git\/|~\$)/i
const SHOWN = 30

/** More parts than articles are allowed, since junk and pictures do not count as articles. */
const LIMITS = {
  entries: BUNDLE_LIMITS.entries * 5,
  entryBytes: BUNDLE_LIMITS.entryBytes,
  bytes: BUNDLE_LIMITS.bytes,
}

/** The files of an archive that are articles, in the order of their names. The others are named in notes. */
export async function unpackArchive(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Omit<Bundle, 'name'>>> {
  const archive = await openArchive(bytes, LIMITS, { faulty: 'skip' })
  if (!archive.ok) return archive
  const paths = archive.value.paths.filter((path) => !JUNK.test(path)).toSorted()
  const junk = archive.value.paths.length - paths.length
  const entries: BundleEntry[] = []
  const refused = archive.value.skipped.filter(({ path }) => !JUNK.test(path)).map(leftOut)
  for (const path of paths) {
    const entry = await readEntry(archive.value, path)
    if (!entry.ok && entry.failure.code === 'too_large') return entry
    if (!entry.ok) refused.push(leftOut({ path, failure: entry.failure }))
    else entries.push(entry.value)
    if (entries.length > BUNDLE_LIMITS.entries)
      return fail(
        'too_large',
        `The archive has more than ${String(BUNDLE_LIMITS.entries)} articles. Split it.`,
      )
  }
  if (entries.length === 0)
    return fail('invalid', `The archive has nothing that can be imported. ${refused[0] ?? ''}`.trim())
  return ok({ entries, notes: [...notesOf(refused), ...junkNote(junk)] })
}

function leftOut({ path, failure }: { path: string; failure: Failure }): string {
  return `“${path.slice(-200).toWellFormed()}” was left out. ${failure.message}`
}

async function readEntry(archive: Archive, path: string): Promise<Result<BundleEntry>> {
  const bytes = await archive.read(path)
  if (!bytes.ok) return bytes
  if (bytes.value.length === 0) return fail('invalid', 'It is empty.')
  const recognised = recogniseFile(bytes.value, { name: path })
  if (!recognised.ok) return { ok: false, failure: { ...recognised.failure, code: 'invalid' } }
  if (recognised.value.kind === 'bundle') return fail('invalid', NESTED)
  return ok({ name: path, bytes: bytes.value, details: {} })
}

const NESTED = 'It contains several articles. Import it separately.'

function notesOf(refused: readonly string[]): string[] {
  const more = refused.length - SHOWN
  return more <= 0 ? [...refused] : [...refused.slice(0, SHOWN), `${String(more)} more files were left out.`]
}

function junkNote(count: number): string[] {
  if (count === 0) return []
  return [`Left out: ${String(count)} ${count === 1 ? 'file' : 'files'} added by the operating system.`]
}
