import { describe, expect, it } from 'vitest'
import { read } from '@/tests/factories/reading'
import { turnsIn } from './turns-in'

const HELLO = 'Hello and welcome to the show.'
const THANKS = 'Thanks for having me here.'
const TAXES = 'So what about the taxes?'

describe('a text of turns is read as a transcript:', () => {
  it.each([
    [
      'names in capitals',
      `ANNA: ${HELLO}\n\nBEN: ${THANKS}\n\nANNA: ${TAXES}`,
      [undefined, undefined, undefined],
    ],
    [
      'times before names',
      `[00:00:03] ANNA: ${HELLO}\n[00:00:12] BEN: ${THANKS}\n[01:02:03] ANNA: ${TAXES}`,
      [3, 12, 3723],
    ],
    [
      'times behind names',
      `ANNA (0:03): ${HELLO}\nBEN (0:12): ${THANKS}\nANNA (1:02:03): ${TAXES}`,
      [3, 12, 3723],
    ],
    [
      'both in brackets',
      `[ANNA] [00:03] ${HELLO}\n[BEN] [00:12] ${THANKS}\n[ANNA] [01:02:03] ${TAXES}`,
      [3, 12, 3723],
    ],
    [
      'heads on lines of their own',
      `ANNA  0:03\n${HELLO}\n\nBEN  0:12\n${THANKS}\n\nANNA  1:02:03\n${TAXES}`,
      [3, 12, 3723],
    ],
    ['times first', `0:03 ANNA\n${HELLO}\n\n0:12 BEN\n${THANKS}\n\n1:02:03 ANNA\n${TAXES}`, [3, 12, 3723]],
  ])('%s', async (_, file, times) => {
    const { document, notes, extraction } = await read('plain', file)
    expect(turnsIn(document)).toEqual([
      ['ANNA', seconds(times[0]), HELLO],
      ['BEN', seconds(times[1]), THANKS],
      ['ANNA', seconds(times[2]), TAXES],
    ])
    expect(notes).toEqual([
      'Read as a transcript. Speakers and times are shown beside the text and are not part of it.',
    ])
    expect(extraction).toBe('article')
  })

  it('times alone', async () => {
    const { document } = await read('plain', `(0:00) ${HELLO}\n(0:15) ${THANKS}\n(0:45) ${TAXES}`)
    expect(turnsIn(document)).toEqual([
      [null, 0, HELLO],
      [null, 15_000, THANKS],
      [null, 45_000, TAXES],
    ])
  })

  it('with its title, later paragraphs of a turn, and a name that comes once', async () => {
    const file = `Interview\n\nPlace: Paris\n\nREPORTER: ${HELLO}\n\nMAYOR: ${THANKS}\nI mean it.\n\nAnd more.\n\nREPORTER: ${TAXES}`
    expect(turnsIn((await read('plain', file)).document)).toEqual([
      [null, null, 'Interview'],
      [null, null, 'Place: Paris'],
      ['REPORTER', null, HELLO],
      ['MAYOR', null, `${THANKS}\nI mean it.`],
      [null, null, 'And more.'],
      ['REPORTER', null, TAXES],
    ])
  })

  it.each([
    ['names with an underscore', `SPEAKER_00: ${HELLO}\n\nSPEAKER_01: ${THANKS}\n\nSPEAKER_00: ${TAXES}`],
    ['names alone on their lines', `Anna:\n${HELLO}\n\nBen:\n${THANKS}\n\nAnna:\n${TAXES}`],
    [
      'people who speak at once',
      `ANNA (0:01):\n${HELLO}\n\nBEN (0:20):\n${THANKS}\n\nANNA (0:19):\n${TAXES}`,
    ],
    [
      'long turns',
      `ANNA (0:01):\n${`${HELLO}\n\n`.repeat(4)}BEN (0:20):\n${`${THANKS}\n\n`.repeat(4)}ANNA (0:59):\n${TAXES}`,
    ],
  ])('%s', async (_, file) => {
    const spoken = turnsIn((await read('plain', file)).document).filter(([speaker]) => speaker !== null)
    expect(spoken.map(([, , words]) => words)).toEqual([HELLO, THANKS, TAXES])
  })

  it('though something else than names begins a few turns', async () => {
    const turns = Array.from(
      { length: 6 },
      (_, n) => `Anna Smith: Number ${String(n)} of many.\n\nBen Okafor: Yes, ${String(n)} it is.`,
    )
    const { notes } = await read(
      'plain',
      [...turns, 'Break: our sponsor speaks.', 'Break: and again.'].join('\n\n'),
    )
    expect(notes).toHaveLength(1)
  })

  it('with times below the names', async () => {
    const file = `ANNA:\n[0:00] ${HELLO}\n\n[0:09] ${TAXES}\n\nBEN:\n[0:20] ${THANKS}\n\nANNA:\n[0:30] ${HELLO}`
    expect(turnsIn((await read('plain', file)).document)).toEqual([
      ['ANNA', 0, HELLO],
      [null, 9_000, TAXES],
      ['BEN', 20_000, THANKS],
      ['ANNA', 30_000, HELLO],
    ])
  })

  it('in which sentences with a colon stay sentences', async () => {
    const file = `ANNA: ${HELLO}\n\nBEN: ${THANKS}\n\nThe truth is this: nobody has paid.\n\nANNA: ${TAXES}`
    expect(turnsIn((await read('plain', file)).document)[2]).toEqual([
      null,
      null,
      'The truth is this: nobody has paid.',
    ])
  })

  it('and a head without words holds for the ones that follow', async () => {
    const file = `BEN  0:01\n${HELLO}\n\nANNA  0:03\n\nANNA  0:05\n${THANKS}\n\nBEN  0:09\n${TAXES}`
    expect(turnsIn((await read('plain', file)).document)).toEqual([
      ['BEN', 1_000, HELLO],
      ['ANNA', 5_000, THANKS],
      ['BEN', 9_000, TAXES],
    ])
  })

  it('unless it is wanted as it is written', async () => {
    const file = `ANNA: ${HELLO}\n\nBEN: ${THANKS}\n\nANNA: ${TAXES}`
    const { text, notes } = await read('plain', file, { extraction: 'whole' })
    expect(text).toBe(file)
    expect(notes).toEqual([])
  })
})

describe('a text is not a transcript:', () => {
  it.each([
    [
      'a day in the news',
      '10:30 Police arrive at the house.\n\n10:45 Firefighters leave the house.\n\n11:02 The road is open.',
    ],
    [
      'a message with its headers',
      'From: Anna\nTo: Ben\nSubject: a long subject of words\n\nHello there.\n\nFrom: Ben\nTo: Anna\nSubject: a long subject of words\n\nGood bye.',
    ],
    ['a form', 'Name: Anna Smith of Dover\n\nPlace: Dover by the sea\n\nDay: the third of May'],
    [
      'an article that quotes',
      'He said: I was there.\n\nShe said: I was not there at all.\n\nThen both left the room.',
    ],
    ['two turns', `ANNA: ${HELLO}\n\nANNA: ${THANKS}`],
    [
      'an interview within an article',
      `${'A paragraph of the article.\n\n'.repeat(5)}ANNA: ${HELLO}\n\nBEN: ${THANKS}\n\nANNA: ${TAXES}`,
    ],
    ['times that go back', `(0:40) ${HELLO}\n(0:15) ${THANKS}\n(0:45) ${TAXES}`],
    [
      'a fact check',
      'Claim: The bridge cost two million.\n\nVerdict: False, it cost three.\n\nClaim: It was built in May.\n\nVerdict: True, as far as we know.',
    ],
    [
      'two names of one word in small letters',
      'Anna: Hello and welcome.\n\nBen: Thanks for having me.\n\nAnna: So what about it?',
    ],
    [
      'a morning in the news',
      '9:15 Police arrive\n\nOfficers have come to the house.\n\n9:40 Protest begins\n\nPeople gather outside.\n\n10:05 Road open\n\nTraffic runs again.',
    ],
    [
      'a programme',
      '[09:00] Registration and coffee\n[09:30] Opening by the mayor\n[10:15] First session in the hall',
    ],
    ['results', 'Dover: 2:1\n\nCalais: 3:4\n\nDover: 5:6'],
  ])('%s', async (_, file) => {
    const { text, notes } = await read('plain', file)
    expect(text).toBe(file)
    expect(notes).toEqual([])
  })
})

it('hostile lines take time with their length alone', async () => {
  for (const line of ['A ', 'A: ', '[0:01] ', '(', '0:', 'A 0:01 ', 'A\n', '0:01\n']) {
    expect((await read('plain', `Word ${line.repeat(50_000)}\n${line.repeat(50_000)}`)).text).toContain(
      'Word',
    )
  }
})

function seconds(count: number | undefined): number | null {
  return count === undefined ? null : count * 1000
}
