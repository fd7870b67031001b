import { expect } from '@playwright/test'
import { findSentence, tagSentences, type Tag } from './journey/annotate'
import { pasteArticle, readSource, readStored } from './journey/article'
import { expectNoPointer, watchPointer } from './journey/by-keyboard'
import { checkCsv, checkJson, checkJsonld } from './journey/check-data'
import { checkHtml, checkMarkdown } from './journey/check-pages'
import { citeKnown, citeNew, type Source } from './journey/cite'
import { decideBoth } from './journey/decide'
import { download } from './journey/download'
import { expectedOf, type JourneyClaim } from './journey/expected'
import { judge, judgeAsTold, revise } from './journey/judge'
import { untilRoom } from './setup/open-room'
import { test } from './setup/sign-in'

const REGISTER: Source = {
  url: 'https://board.kelderby.example/register',
  title: 'Register of crossings, with “remarks”',
  author: 'Kelderby Harbour Board',
  publishedOn: '2030-12-31',
}
const CONTRACT: Source = {
  url: 'https://county.example/contracts/ramp.pdf?page=2&lang=en',
  title: 'Contract for the ramp',
  author: 'County of Halver',
  publishedOn: '2029-04-02',
}

const PASSENGERS: JourneyClaim = {
  text: "According to the board's own register, the ferry carried 412,000 passengers in the year before the storm.",
  rating: 'Supported',
  rationale: 'The Kelderby register has 412,006 crossings for 2030, children included.',
  evidence: [
    {
      source: REGISTER,
      evidence: { stance: 'Supports', excerpt: 'Total for 2030: 412,006.', locator: 'p. 14' },
    },
  ],
}
const RAMP: JourneyClaim = {
  text: 'The new ramp cost nine million crowns, three times what the council had been told.',
  rating: 'Refuted',
  rationale: 'The Kelderby contract says six million, which is twice what was told.',
  evidence: [
    {
      source: CONTRACT,
      evidence: { stance: 'Refutes', excerpt: 'Price: 6,000,000 crowns, <all> in.', locator: 'clause 3' },
    },
    {
      source: REGISTER,
      evidence: { stance: 'Context', excerpt: 'The ramp was closed in May.', locator: 'p. 20' },
    },
  ],
}
const COMMENT = 'Which contract: the first, or the one that was signed?'
const ADDITION = ' It is the one that was signed.'

/** Stuck to the sentence before it, without a space. */
const GLUED = 'Since the end of March, its inspectors have concentrated on the morning boat'

// A trace keeps the long page before and after each of several hundred keys, and takes longer than the keys.
test.use({ trace: 'off' })

test('an article is imported, annotated, sourced, reviewed and exported, without a pointer', async ({
  signedInAs,
}, info) => {
  test.setTimeout(300_000)
  const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
  for (const page of [reviewer, editor]) await watchPointer(page)

  let room = await test.step('paste the article', async () => pasteArticle(reviewer, await readSource()))
  const article = await readStored(reviewer, room.id)
  expect(article.sentences.length).toBeGreaterThan(150)

  const tagged = await test.step('tag thirty sentences and six repeats', () => {
    const meant = new Map<number, Tag>([
      [article.sentences.indexOf(PASSENGERS.text), 'fact'],
      [article.sentences.indexOf(RAMP.text), 'unsupported'],
    ])
    return tagSentences(room, article, { count: 30, meant })
  })
  const glued = article.sentences.findIndex((sentence) => sentence.startsWith(GLUED))
  await test.step('tag what scraping glued together', async () => {
    await findSentence(room, GLUED)
    await reviewer.keyboard.press('3')
    await expect(room.status).toContainText(`Applied to sentence ${String(glued + 1)} of`)
  })

  await test.step('cite sources and submit verdicts', async () => {
    const [register] = PASSENGERS.evidence
    const [contract, known] = RAMP.evidence
    if (!register || !contract || !known) throw new Error('The journey cites three times.')
    await findSentence(room, PASSENGERS.text)
    await citeNew(room, register.source, register.evidence)
    await judgeAsTold(room, { ...PASSENGERS, restsOn: [REGISTER.title] })
    await findSentence(room, RAMP.text)
    await citeNew(room, contract.source, contract.evidence)
    await citeKnown(room, { words: 'of crossings', title: REGISTER.title }, known.evidence)
    await judge(room, { ...RAMP, restsOn: [CONTRACT.title, REGISTER.title] })
  })

  await test.step('approve one verdict, return the other', () =>
    decideBoth(editor, {
      words: 'Kelderby',
      approve: PASSENGERS.text,
      send: { back: RAMP.text, comment: COMMENT },
    }))

  await test.step('see both outcomes, revise and resubmit', async () => {
    await reviewer.reload()
    room = await untilRoom(reviewer, room.id)
    await findSentence(room, PASSENGERS.text)
    const current = room.cards.locator('[aria-current="true"]')
    await expect(current).toContainText('1 source · Supported (Approved)')
    await findSentence(room, RAMP.text)
    await expect(current).toContainText('2 sources · Refuted (Changes requested)')
    await expect(current).toContainText(COMMENT)
    await revise(room, ADDITION)
    await expect(current).toContainText('2 sources · Refuted (Submitted)')
  })

  await test.step('download and open the five exports', async () => {
    const expected = expectedOf(article, new Map([...tagged, [glued, 'unsupported']]), {
      approved: PASSENGERS,
      resubmitted: { ...RAMP, rationale: RAMP.rationale + ADDITION },
      comment: COMMENT,
    })
    await checkHtml(reviewer.context(), await download(room, 'html', info), expected)
    checkMarkdown(await download(room, 'md', info), expected)
    checkJson(await download(room, 'json', info), expected)
    checkCsv(await download(room, 'csv', info), expected)
    await checkJsonld(await download(room, 'jsonld', info), expected)
  })
  for (const page of [reviewer, editor]) await expectNoPointer(page)
})
