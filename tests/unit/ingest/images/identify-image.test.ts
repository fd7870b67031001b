import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fetchImage } from '@/lib/ingest/fetch/fetch-image'
import { identifyImage } from '@/lib/ingest/images/identify-image'
import { openSite, settingsFor } from '@/tests/factories/web-site'

function bytesOf(...parts: (string | number | readonly number[])[]): Uint8Array<ArrayBuffer> {
  const bytes = parts.flatMap((part) =>
    typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : typeof part === 'number' ? [part] : part,
  )
  return new Uint8Array(bytes)
}

function wide(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

function box(type: string, ...content: number[][]): number[] {
  const inner = content.flat()
  return [...wide(inner.length + 8), ...Buffer.from(type), ...inner]
}

function png(width: number, height: number) {
  return bytesOf('\x89PNG\r\n\x1a\n', wide(13), 'IHDR', wide(width), wide(height), [8, 6, 0, 0, 0], wide(0))
}

function jpeg(width: number, height: number, { orientation }: { orientation?: number } = {}) {
  const exif =
    orientation === undefined
      ? []
      : [
          0xff,
          0xe1,
          0,
          34,
          ...Buffer.from('Exif\0\0MM\0*\0\0\0\b\0\x01\x01\x12\0\x03\0\0\0\x01\0', 'latin1'),
          orientation,
          0,
          0,
          0,
          0,
          0,
          0,
        ]
  const jfif = [0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')]
  const sof = [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]
  return bytesOf([0xff, 0xd8], orientation === undefined ? jfif : exif, sof, [0xff, 0xd9])
}

const avif = bytesOf(
  box('ftyp', [...Buffer.from('avif'), 0, 0, 0, 0, ...Buffer.from('mif1')]),
  box('meta', [0, 0, 0, 0], box('iprp', box('ipco', box('ispe', [0, 0, 0, 0], wide(30), wide(20))))),
)

describe('a picture', () => {
  it.each([
    ['image/png', png(30, 20)],
    ['image/jpeg', jpeg(30, 20)],
    ['image/gif', bytesOf('GIF89a', [30, 0, 20, 0, 0, 0, 0, 0x3b])],
    ['image/webp', bytesOf('RIFF', [30, 0, 0, 0], 'WEBPVP8L', [10, 0, 0, 0, 0x2f, 29, 0xc0, 4, 0])],
    [
      'image/webp',
      bytesOf('RIFF', [30, 0, 0, 0], 'WEBPVP8 ', [10, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 30, 0, 20, 0]),
    ],
    ['image/webp', bytesOf('RIFF', [30, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 29, 0, 0, 19, 0, 0])],
    ['image/avif', avif],
  ])('is %s by its bytes, with its size', (mediaType, bytes) => {
    expect(identifyImage(bytes)).toEqual({ bytes, mediaType, width: 30, height: 20 })
  })

  it('that lies on its side has the size that it is shown in', () => {
    expect(identifyImage(jpeg(30, 20, { orientation: 6 }))).toMatchObject({ width: 20, height: 30 })
    expect(identifyImage(jpeg(30, 20, { orientation: 3 }))).toMatchObject({ width: 30, height: 20 })
  })

  it('of several sizes has that of the whole, turned as it is shown', () => {
    const properties = [
      box('ispe', [0, 0, 0, 0], wide(16), wide(16)),
      box('ispe', [0, 0, 0, 0], wide(30), wide(20)),
      box('irot', [1]),
    ]
    const start = box('ftyp', [...Buffer.from('avif'), 0, 0, 0, 0])
    const turned = bytesOf(start, box('meta', [0, 0, 0, 0], box('iprp', box('ipco', ...properties))))
    expect(identifyImage(turned)).toMatchObject({ mediaType: 'image/avif', width: 20, height: 30 })
  })

  it.each([
    ['SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['SVG after a declaration', bytesOf('<?xml version="1.0"?><svg/>')],
    ['HTML', bytesOf('<!doctype html>')],
    ['BMP', bytesOf('BM', wide(0), wide(0), wide(0), wide(0))],
    ['TIFF', bytesOf('II*\0', wide(8))],
    ['HEIC', bytesOf(box('ftyp', [...Buffer.from('heic'), 0, 0, 0, 0]))],
    ['nothing', bytesOf()],
    ['a beginning', bytesOf('\x89PNG')],
    ['more than a browser can hold', png(60_000, 60_000)],
    ['no pixel at all', png(0, 20)],
  ])('is not %s', (_name, bytes) => {
    expect(identifyImage(bytes)).toBeNull()
  })

  it('may have a header that tells no size', () => {
    expect(identifyImage(bytesOf([0xff, 0xd8, 0xff, 0xe0]))).toMatchObject({
      mediaType: 'image/jpeg',
      width: null,
    })
  })

  it('of any bytes never throws', () => {
    const starts = [png(30, 20), jpeg(30, 20), jpeg(30, 20, { orientation: 6 }), avif].map((bytes) => [
      ...bytes,
    ])
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.nat(60),
        fc.uint8Array({ maxLength: 80 }),
        (start, kept, rest) => {
          const found = identifyImage(new Uint8Array([...start.slice(0, kept), ...rest]))
          expect(found === null || found.width === null || found.width > 0).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('fetching a picture', () => {
  async function fetchFrom(body: Uint8Array, contentType: string, options = {}) {
    await using site = await openSite((_request, response) =>
      response.setHeader('content-type', contentType).end(body),
    )
    return await fetchImage(`${site.origin}/a`, {
      settings: settingsFor(`127.0.0.1:${site.port}`),
      ...options,
    })
  }

  it.each(['image/png', 'image/jpeg', 'application/octet-stream'])(
    'goes by its bytes, not by %s',
    async (type) => {
      const fetched = await fetchFrom(png(30, 20), type)
      if (!fetched.ok) throw new Error(fetched.failure.message)
      expect(fetched.value).toMatchObject({ mediaType: 'image/png', width: 30, height: 20 })
      expect(fetched.value.sha256).toBe(createHash('sha256').update(png(30, 20)).digest('hex'))
      expect(fetched.value.url).toMatch(/\/a$/)
    },
  )

  it('refuses what is none', async () => {
    expect(await fetchFrom(bytesOf('<svg/>'), 'image/svg+xml')).toMatchObject({
      failure: { code: 'invalid' },
    })
    expect(await fetchFrom(bytesOf('<svg/>'), 'image/png')).toMatchObject({ failure: { code: 'invalid' } })
    expect(await fetchFrom(png(30, 20), 'text/html')).toMatchObject({ failure: { code: 'invalid' } })
  })

  it('refuses what is too large', async () => {
    expect(await fetchFrom(png(30, 20), 'image/png', { maxBytes: 20 })).toMatchObject({
      failure: { code: 'too_large' },
    })
  })
})
