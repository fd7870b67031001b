import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBody } from '@/lib/ingest/mime/decode-body'
import { decodeWords } from '@/lib/ingest/mime/decode-words'
import { sentDay, senderOf } from '@/lib/ingest/mime/fields'
import { parseParameters } from '@/lib/ingest/mime/parse-parameters'
import { parseMessage } from '@/lib/ingest/mime/parse-message'
import { PNG } from '@/tests/factories/docx'
import { read, tryToRead } from '@/tests/factories/reading'

function lines(...all: readonly string[]) {
  return all.join('\r\n')
}
function base64(content: string | Uint8Array) {
  return Buffer.from(content).toString('base64')
}

const HEAD = [
  'From: =?utf-8?Q?Ren=C3=A9_B?= <r@a.example>',
  'To: x@y.example',
  'Subject: =?utf-8?B?w4nDqQ==?=',
  'Date: Mon, 5 Feb 2024 23:59:00 -0500',
]

it('an attachment’s name is cut between characters', async () => {
  const { notes } = await read(
    'eml',
    [
      'From: a@b.example',
      'Date: Mon, 5 Feb 2024 10:00:00 +0100',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Words',
      '--b',
      `Content-Type: application/pdf; name*=utf-8''${'a'.repeat(99)}%F0%9F%98%80.pdf`,
      '',
      'x',
      '--b--',
    ].join('\r\n'),
  )
  expect(notes.join()).toContain('aaa')
  expect(notes.join().isWellFormed()).toBe(true)
})

describe('an e-mail', () => {
  it('is its HTML, with the pictures it shows and the names of what was attached', async () => {
    const reading = await read(
      'eml',
      lines(
        ...HEAD,
        'Content-Type: multipart/mixed; boundary="b1"',
        '',
        'For old programs.',
        '--b1',
        'Content-Type: multipart/alternative; boundary=b1-2',
        '',
        '--b1-2',
        'Content-Type: text/plain',
        '',
        'plain',
        '--b1-2',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        base64('<p>Café <b>levy</b></p><p><img src="cid:p1" alt="dot"></p>'),
        '--b1-2--',
        '--b1',
        'Content-Type: image/png',
        'Content-ID: <p1>',
        'Content-Transfer-Encoding: base64',
        '',
        base64(PNG),
        '--b1',
        "Content-Disposition: attachment; filename*=utf-8''r%C3%A9sum%C3%A9.pdf",
        'Content-Type: application/pdf',
        '',
        'x',
        '--b1--',
      ),
    )
    expect(reading.text).toBe('Café levy')
    expect(reading.pictures).toEqual([{ bytes: PNG }])
    expect(reading.notes).toEqual([expect.stringContaining('résumé.pdf')])
    expect(reading.declared).toEqual({ title: 'Éé', author: 'René B', publishedOn: '2024-02-05' })
  })

  it('is its plain text where there is no HTML, in the charset it names', async () => {
    const message = lines(
      ...HEAD,
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Caf=E9 =',
      'levy',
      '',
      'Next',
    )
    expect((await read('eml', message)).text).toBe('Café levy\n\nNext')
  })

  it.each([
    [
      'parts inside parts without end',
      Array.from(
        { length: 10_000 },
        (_, n) => `Content-Type: multipart/mixed; boundary=b${String(n)}\r\n\r\n--b${String(n)}\r\n`,
      ).join(''),
    ],
    [
      'more parts than anybody sends',
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(5_000)}`,
    ],
  ])('with %s is refused', async (_what, message) => {
    const reading = await tryToRead('eml', message)
    expect(!reading.ok && reading.failure.message).toMatch(/more than 2000 parts|20 deep/)
  })
})

describe('a saved page', () => {
  it('is its root, with pictures by their addresses, and the address it came from', async () => {
    const sentence =
      'Some caf=C3=A9 words of the article that go on for a while, so that it is long enough, they say.'
    const reading = await read(
      'mhtml',
      lines(
        'From: <Saved by Blink>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; type="text/html"; boundary="x"',
        '',
        '--x',
        'Content-Type: text/html',
        'Content-Location: https://n.example/a',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        `<meta charset=3D"utf-8"><article><h1>Head</h1><p>${sentence}</p><p>${sentence}</p><img src=3D"/i.png" alt=3D"pic"></article>`,
        '--x',
        'Content-Type: image/png',
        'Content-Location: https://n.example/i.png',
        'Content-Transfer-Encoding: base64',
        '',
        base64(PNG),
        '--x--',
      ),
      { extraction: 'whole' },
    )
    expect(reading.text).toContain('Some café words')
    expect(reading.declared.url).toBe('https://n.example/a')
    expect(reading.pictures).toEqual([{ bytes: PNG }])
  })
})

describe('fields of a message', () => {
  it.each([
    ['=?utf-8?B?w4k=?= =?utf-8?Q?=C3=A9_x?= y', 'Éé x y'],
    ['=?utf-8?B?ww==?= =?UTF-8?B?iQ==?=', 'É'],
    ['=?gb2312?B?1tDOxA==?=', '中文'],
    ['plain =? text', 'plain =? text'],
  ])('%j are decoded', (field, text) => {
    expect(decodeWords(field)).toBe(text)
  })

  it.each([
    ['"Bee, Ann" <a@b.example>', 'Bee, Ann'],
    ['a@b.example', 'a@b.example'],
    ['<a@b.example>', 'a@b.example'],
  ])('name who sent %j', (from, sender) => {
    expect(senderOf(from)).toBe(sender)
  })

  it('give the day in the time zone of the sender', () => {
    expect(sentDay('Mon, 5 Feb 2024 23:59:00 -0500')).toBe('2024-02-05')
    expect(sentDay('yesterday')).toBeUndefined()
  })

  it('have parameters in pieces and in charsets', () => {
    const { value, parameters } = parseParameters(`a/b; x="1; \\"2\\""; n*0*=utf-8''%C3%A9; n*1=b`)
    expect([value, parameters.get('x'), parameters.get('n')]).toEqual(['a/b', '1; "2"', 'éb'])
  })
})

describe('a body', () => {
  it('comes out of either wrapping as it went in', () => {
    const wrap = {
      base64,
      'quoted-printable': (bytes: Uint8Array) =>
        [...bytes]
          .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
          .join('')
          .replace(/(.{72})/g, '$1=\r\n'),
    }
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('base64' as const, 'quoted-printable' as const),
        (bytes, encoding) => {
          const message = Buffer.from(
            lines('A: b', `Content-Transfer-Encoding: ${encoding}`, '', wrap[encoding](bytes)),
          )
          const part = parseMessage(message)
          expect(part.ok && [...decodeBody(part.value)]).toEqual([...bytes])
        },
      ),
    )
  })

  it('of any bytes at all is parsed without a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(parseMessage(bytes).ok).toBe(true)
      }),
    )
  })
})
