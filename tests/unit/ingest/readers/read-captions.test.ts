import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, tryToRead } from '@/tests/factories/reading'
import { turnsIn } from './transcript/turns-in'

describe('SubRip captions', () => {
  it('become paragraphs of what one speaker says, each with its time', async () => {
    const { document, text, notes } = await read(
      'srt',
      [
        '1\r\n00:00:01,000 --> 00:00:04,000\r\nANNA: I never said\r\nthat we would <i>raise</i> taxes.\r\n',
        '2\r\n00:00:04,500 --> 00:00:06,000\r\nBEN: You did.\r\n- In March.\r\n',
        '3\r\n00:00:20,000 --> 00:00:22,000\r\n{\\an8}[applause] 42 &amp; more\r\n',
      ].join('\r\n'),
    )
    expect(turnsIn(document)).toEqual([
      ['ANNA', 1_000, 'I never said that we would raise taxes.'],
      ['BEN', 4_500, 'You did.'],
      ['', 4_500, 'In March.'],
      [null, 20_000, '[applause] 42 & more'],
    ])
    expect(text.startsWith('I never said that')).toBe(true)
    expect(notes).toEqual([])
  })

  it.each([
    ['no numbers', '00:00:01,000 --> 00:00:02,000\nOne.\n\n00:00:09,000 --> 00:00:10,000\nTwo.\n'],
    ['no empty lines', '1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:09,000 --> 00:00:10,000\nTwo.\n'],
    ['points for commas', '1\n0:00:01.000 --> 0:00:02.000 X1:1\nOne.\n\n2\n0:00:09.0 --> 0:00:10.0\nTwo.\n'],
    [
      'an empty line in a caption',
      '1\n00:00:01,000 --> 00:00:02,000\n\nOne.\n\n2\n00:00:09,000 --> 00:00:10,000\nTwo.',
    ],
  ])('are read with %s', async (_, file) => {
    expect(turnsIn((await read('srt', file)).document)).toEqual([
      [null, 1_000, 'One.'],
      [null, 9_000, 'Two.'],
    ])
  })

  it('keep words that look like tags, names and times but are none', async () => {
    const words = 'At 10:30 he wrote <stet> in 5 < 6 places: here, http://a.test and -5 degrees.'
    const { text } = await read('srt', `1\n00:00:01,000 --> 00:00:02,000\n${words}\n`)
    expect(text).toBe(words)
  })

  it('lose no word, however they are cut', async () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1 }),
        async (cues) => {
          const file = cues.map(
            (words, index) =>
              `${String(index)}\n${stamp(index)} --> ${stamp(index + 1)}\n${words.join(' ')}\n`,
          )
          const { text } = await read('srt', file.join('\n'))
          expect(text.split(/\s+/)).toEqual(cues.flat())
        },
      ),
      { numRuns: 50 },
    )
  })

  it.each([
    ['in capitals throughout', ['BUT HERE IS THE THING: WE LOST.', 'THE ANSWER: NO.']],
    ['with a dash inside', ['The president', '— Barack Obama —', 'said so.']],
    ['that end a sentence before a colon', ['He came to the House. The answer: no.']],
  ])('%s give nobody words that are not theirs', async (_, lines) => {
    const file = lines.map((line, index) => `${stamp(index)} --> ${stamp(index + 1)}\n${line}\n`).join('\n')
    expect(turnsIn((await read('srt', file)).document)).toEqual([[null, 0, lines.join(' ')]])
  })

  it('without words are refused in words', async () => {
    const reading = await tryToRead('srt', '1\n00:00:01,000 --> 00:00:02,000\n\n')
    expect(!reading.ok && reading.failure.message).toBe('These captions have no text.')
  })
})

describe('WebVTT captions', () => {
  it('name their voices and their language, and leave out what shows nothing', async () => {
    const { document, declared, notes } = await read(
      'vtt',
      [
        '\ufeffWEBVTT - talk\nKind: captions\nLanguage: es\n',
        'STYLE\n::cue { color: red }\n',
        'NOTE checked\nby hand\n',
        'intro\n01:02.000 --> 01:05.000 align:start\n<v.loud Roger Bingham>Vivimos en <c.x>Nueva York</c>.\n',
        '01:05.000 --> 01:09.000\n<v Neil>Sí.</v> <v Roger Bingham>Bien.\n',
        'astray',
      ].join('\n'),
    )
    expect(turnsIn(document)).toEqual([
      ['Roger Bingham', 62_000, 'Vivimos en Nueva York.'],
      ['Neil', 65_000, 'Sí.'],
      ['Roger Bingham', 65_000, 'Bien.'],
    ])
    expect(declared).toEqual({ language: 'es' })
    expect(notes).toEqual(['A line that belongs to no caption was left out.'])
  })

  it('are nobody’s outside of their voices', async () => {
    const file =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>I never said so.</v> Music.\n\n00:02.000 --> 00:03.000\nShe leaves.\n'
    expect(turnsIn((await read('vtt', file)).document)).toEqual([
      ['Anna', 1_000, 'I never said so.'],
      ['', 1_000, 'Music.'],
      ['', 2_000, 'She leaves.'],
    ])
  })

  it('that roll up keep what is said twice', async () => {
    const cues = ['no', 'no\nno', 'no\nnever', 'never\nagain', 'again\nand so on']
    const file = cues.map(
      (lines, index) => `00:0${String(index)}.000 --> 00:0${String(index + 1)}.000\n${lines}\n`,
    )
    expect((await read('vtt', ['WEBVTT\n', ...file].join('\n'))).text).toBe('no no never again and so on')
  })

  it('that roll up the screen are read once', async () => {
    const { text } = await read(
      'vtt',
      [
        'WEBVTT\n',
        '00:00:00.000 --> 00:00:02.000\nhello and welcome\n',
        '00:00:02.000 --> 00:00:02.010\nhello and welcome\n',
        '00:00:02.010 --> 00:00:04.000\nhello and welcome\nto<00:00:02.500><c> the show</c>\n',
        '00:00:04.000 --> 00:00:04.010\nto the show\n',
        '00:00:04.010 --> 00:00:06.000\nto the show\nit is great\n',
      ].join('\n'),
    )
    expect(text).toBe('hello and welcome to the show it is great')
  })

  it('in which somebody says the same again keep it', async () => {
    const lines = ['No.', 'No.', 'I said no.', 'And I meant it.', 'Every time.']
    const cues = lines.map(
      (line, index) =>
        `${stamp(index).replace(',', '.')} --> ${stamp(index + 1).replace(',', '.')}\n${line}\n`,
    )
    expect((await read('vtt', ['WEBVTT\n', ...cues].join('\n'))).text).toBe(lines.join(' '))
  })
})

it.each(['srt', 'vtt'] as const)(
  'a hostile %s takes time with its length alone, and no more',
  async (format) => {
    const head = format === 'vtt' ? 'WEBVTT\n\n' : ''
    for (const line of [
      '<v ',
      '<',
      '{\\',
      '>>',
      '- ',
      'A: ',
      '<rt>',
      '&amp',
      '1\n',
      '00:00:01,000 --> 00:00:02,000\n',
    ]) {
      const file = `${head}00:00:01,000 --> 00:00:02,000\nWord ${line.repeat(60_000)}`
      expect((await read(format, file)).text).toContain('Word')
    }
  },
)

function stamp(second: number): string {
  return `00:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')},000`
}
