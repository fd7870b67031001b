import type { ExportAssets, ExportWriter } from '@/lib/publish/export-writer'
import type { Export } from '@/lib/schema/export'

const noAssets: ExportAssets = { image: () => Promise.resolve(undefined) }

/** The whole file, whether the writer gives it whole or in pieces. */
export async function fileOf(write: ExportWriter<Export>, model: Export): Promise<Uint8Array> {
  const bytes = await write(model, noAssets)
  if (bytes instanceof Uint8Array) return bytes
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}
