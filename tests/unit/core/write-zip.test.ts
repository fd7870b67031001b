import { describe, expect, it } from 'vitest'
import { fromBuffer, type Entry } from 'yauzl'
import { writeZip } from '@/lib/core/write-zip'

function contentsOf(archive: Uint8Array): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(archive), { lazyEntries: true }, (error, zip) => {
      if (error) {
        reject(error)
        return
      }
      const contents: Record<string, string> = {}
      zip.on('error', reject)
      zip.on('end', () => resolve(contents))
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) {
            reject(fault)
            return
          }
          const parts: Buffer[] = []
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('end', () => {
            contents[entry.fileName] = Buffer.concat(parts).toString()
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}

describe('a ZIP archive', () => {
  it('gives back every file under its name', async () => {
    const files = { 'A café.md': 'Déjà vu 😀', 'empty.txt': '', 'مقال.html': '<p>x</p>'.repeat(5000) }
    const entries = Object.entries(files).map(([name, text]) => ({
      name,
      content: new TextEncoder().encode(text),
    }))
    expect(await contentsOf(writeZip(entries))).toEqual(files)
  })

  it('is the same for the same files, and can be empty', async () => {
    const entries = [{ name: 'a', content: Uint8Array.of(1, 2, 3) }]
    expect(writeZip(entries)).toEqual(writeZip(entries))
    expect(await contentsOf(writeZip([]))).toEqual({})
  })
})
