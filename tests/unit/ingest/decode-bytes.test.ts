import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBytes, noteOnEncoding, type Decoded } from '@/lib/ingest/decode-bytes'

function bytes(...values: number[]): Uint8Array {
  return new Uint8Array(values)
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function utf16(text: string, { littleEndian }: { littleEndian: boolean }): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

function join(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]))
}

function decode(...given: Parameters<typeof decodeBytes>): Decoded {
  const decoded = decodeBytes(...given)
  if (!decoded.ok) throw new Error(decoded.failure.message)
  return decoded.value
}

/** One sentence a script, long enough for its letters to speak. */
const RUSSIAN = 'Министерство сообщило, что новые правила вступят в силу в следующем году и затронут всех.'

/** Windows-1251 has the Russian alphabet in order, Ё aside. */
function windows1251(text: string): Uint8Array {
  return new Uint8Array(
    Array.from(text, (letter) => {
      const code = letter.charCodeAt(0)
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
    }),
  )
}

describe('what says most decides', () => {
  const meta = utf8('<meta charset=windows-1251>')

  it.each([
    {
      says: 'a mark before all',
      given: join(bytes(0xef, 0xbb, 0xbf), meta, utf8('é')),
      charset: 'gbk',
      expected: ['utf-8', 'é'],
    },
    {
      says: 'a mark of UTF-16',
      given: bytes(0xff, 0xfe, 0xe9, 0x00),
      charset: 'gbk',
      expected: ['utf-16le', 'é'],
    },
    {
      says: 'what came along before what is inside',
      given: join(meta, bytes(0xc4, 0xe3)),
      charset: 'gb2312',
      expected: ['gbk', '你'],
    },
    {
      says: 'what is inside',
      given: join(meta, bytes(0xc0)),
      charset: undefined,
      expected: ['windows-1251', 'А'],
    },
    {
      says: 'what is inside when what came along is no encoding',
      given: join(meta, bytes(0xc0)),
      charset: 'nonsense',
      expected: ['windows-1251', 'А'],
    },
    {
      says: 'UTF-8 when nothing is said',
      given: utf8('<p>你好'),
      charset: undefined,
      expected: ['utf-8', '你好'],
    },
  ])('$says', ({ given, charset, expected: [encoding, end = ''] }) => {
    const decoded = decode(given, { charset, isMarkup: true })
    expect(decoded).toMatchObject({ encoding, guessed: false })
    expect(decoded.text.endsWith(end)).toBe(true)
    expect(decoded.text.startsWith('\uFEFF')).toBe(false)
  })

  it('does not look for markup in what is none', () => {
    expect(decode(join(meta, utf8('é'))).encoding).toBe('utf-8')
  })
})

describe('decoding', () => {
  it.each([
    ['windows-1252', [0x80, 0x93, 0xe9, 0x81], '€“é\u0081'],
    ['iso-8859-1', [0x80], '€'],
    ['shift_jis', [0x5c, 0x82, 0xa0, 0xb1], '\\あｱ'],
    ['euc-jp', [0xa4, 0xa2], 'あ'],
    ['big5', [0xa7, 0x41], '你'],
    ['euc-kr', [0xb0, 0xa1, 0x82, 0xec], '가귥'],
    ['gb18030', [0xc4, 0xe3, 0x94, 0x39, 0xda, 0x33], '你💩'],
    ['koi8-r', [0xf0], 'П'],
    ['iso-8859-16', [0xaa], 'Ș'],
    ['x-mac-cyrillic', [0x80], 'А'],
    ['macintosh', [0x8e], 'é'],
  ])('of %s is what browsers make of it', (charset, values, text) => {
    expect(decode(bytes(...values), { charset }).text).toBe(text)
  })

  it('does not believe a declaration that the bytes contradict', () => {
    const decoded = decode(utf8(RUSSIAN), { charset: 'euc-kr' })
    expect(decoded).toEqual({ text: RUSSIAN, encoding: 'utf-8', guessed: true })
  })

  it('does not believe "ASCII", which is said by software that does not know', () => {
    expect(decode(utf8('é'), { charset: 'us-ascii' })).toEqual({
      text: 'é',
      encoding: 'utf-8',
      guessed: false,
    })
  })

  it('keeps text with a broken character in many, as a browser does', () => {
    const text = 'a'.repeat(1_000)
    expect(decode(join(utf8(text), bytes(0xe4, 0xbd)))).toEqual({
      text: `${text}\uFFFD`,
      encoding: 'utf-8',
      guessed: false,
    })
  })
})

describe('guessing', () => {
  it('goes by the letters of the text, not by those of its tags', () => {
    const page = join(utf8('<div class="article">'.repeat(200)), windows1251(RUSSIAN))
    const decoded = decode(page, { isMarkup: true })
    expect(decoded).toMatchObject({ encoding: 'windows-1251', guessed: true })
    expect(decoded.text.endsWith(RUSSIAN)).toBe(true)
  })

  it.each([true, false])('finds UTF-16 that does not say so (little-endian: %s)', (littleEndian) => {
    const text = 'Le ministère a déclaré.'
    expect(decode(utf16(text, { littleEndian }))).toEqual({
      text,
      encoding: littleEndian ? 'utf-16le' : 'utf-16be',
      guessed: true,
    })
  })

  it('is told to the person, and only when it was one', () => {
    expect(noteOnEncoding(decode(windows1251(RUSSIAN)))).toMatch(/WINDOWS-1251.*\.$/)
    expect(noteOnEncoding(decode(utf8(RUSSIAN)))).toBeNull()
  })

  it('takes a page with little to go by for what browsers take it for', () => {
    expect(decode(bytes(0x63, 0x61, 0x66, 0xe9), { isMarkup: true })).toMatchObject({
      text: 'café',
      encoding: 'windows-1252',
      guessed: true,
    })
  })

  it('refuses a file that nothing fits, and says where it is wrong', () => {
    const refused = decodeBytes(bytes(0x63, 0x61, 0x66, 0xe9))
    expect(refused).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'file' } })
    if (!refused.ok) expect(refused.failure.message).toContain('first bad byte near 3')
  })

  it('of any bytes under any label neither throws nor yields half a character', () => {
    const label = fc.constantFrom(
      undefined,
      'utf-8',
      'gbk',
      'iso-2022-jp',
      'replacement',
      'x-user-defined',
      'utf-16',
      '',
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), label, fc.boolean(), (given, charset, isMarkup) => {
        const decoded = decodeBytes(given, { charset, isMarkup })
        expect(!decoded.ok || decoded.value.text.isWellFormed()).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
