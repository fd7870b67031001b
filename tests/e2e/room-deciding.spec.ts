import { expect, type Page } from '@playwright/test'
import * as z from 'zod'
import { tabTo } from './journey/by-keyboard'
import { expectNoViolations } from './setup/axe'
import { visitRoom, type Room } from './setup/open-room'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'
import { statusOnClaim, submitVerdict, uniqueWord } from './setup/submitted-verdict'

const API = '/api/v1/workspaces/demo'

test('an editor goes to a submitted claim by keyboard, approves it and takes that back, and returns it', async ({
  signedInAs,
}) => {
  const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
  const sentence = `The ${uniqueWord()} lighthouse was built in 1871.`
  const { articleId, claimId } = await submitVerdict(reviewer, sentence)
  const room = await openToDecide(editor, articleId, sentence)
  const { cards, status } = room
  await expectNoViolations(editor)

  await tabTo(cards.getByRole('button', { name: 'Approve' }))
  await editor.keyboard.press('Enter')
  await expect(status.filter({ hasText: /^Approved: / })).toHaveCount(1)
  await expect(verdictIn(room).getByText('Approved', { exact: true })).toBeVisible()
  await expect(cards.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  expect(await statusOnClaim(editor, claimId)).toBe('approved')
  expect(await editor.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')

  const offer = editor.getByRole('button').filter({ hasText: /^Undo$/ })
  await offer.hover()
  await editor.keyboard.press('u')
  await expect(status.filter({ hasText: /^Undone: Approved: / })).toHaveCount(1)
  await expect(offer).toHaveCount(0)
  await expect(cards.getByRole('button', { name: 'Approve' })).toBeVisible()
  expect(await statusOnClaim(editor, claimId)).toBe('submitted')

  await tabTo(cards.getByRole('button', { name: 'Request changes' }))
  await editor.keyboard.press('Enter')
  await expect(cards.getByRole('textbox', { name: 'What needs to change?' })).toBeFocused()
  await expectNoViolations(editor)
  await editor.keyboard.press('Control+Enter')
  await expect(cards.getByText('Enter what needs to change.')).toBeVisible()
  await editor.keyboard.type('Which register?')
  await editor.keyboard.press('Control+Enter')
  await expect(status.filter({ hasText: /^Changes requested: / })).toHaveCount(1)
  await expect(verdictIn(room).getByText('Which register?').first()).toBeVisible()
  expect(await statusOnClaim(editor, claimId)).toBe('changes_requested')

  await tabTo(cards.getByRole('button', { name: 'Withdraw decision' }))
  await editor.keyboard.press('Enter')
  await expect(cards.getByRole('button', { name: 'Approve' })).toBeVisible()
  expect(await statusOnClaim(editor, claimId)).toBe('submitted')
  await editor.keyboard.press('Escape')
  await expect(room.article.getByRole('listbox', { name: 'Sentences' })).toBeFocused()
})

test('what the author changed in between is shown, and nothing is approved unseen', async ({
  signedInAs,
}) => {
  const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
  const sentence = `The ${uniqueWord()} crane lifts 60 tonnes.`
  const { articleId, claimId, evidence } = await submitVerdict(reviewer, sentence)
  const room = await openToDecide(editor, articleId, sentence)
  const { cards, status } = room

  const edited = await reviewer.request.patch(`${API}/evidence/${evidence.id}`, {
    headers: { 'if-match': `"${evidence.revision}"` },
    data: { excerpt: 'It lifts 55 tonnes.' },
  })
  expect(edited.ok(), await edited.text()).toBe(true)
  await tabTo(cards.getByRole('button', { name: 'Approve' }))
  await editor.keyboard.press('Enter')
  const alert = cards.getByRole('alert', { name: 'This verdict has changed' })
  await expect(alert).toContainText('Your decision was not saved.')
  await expect(alert.locator('del')).toHaveText('As claimed.')
  await expect(alert.locator('ins')).toHaveText('It lifts 55 tonnes.')
  await expect(cards.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  expect(await statusOnClaim(editor, claimId)).toBe('submitted')
  await expectNoViolations(editor)

  await tabTo(alert.getByRole('button', { name: 'Read on' }))
  await editor.keyboard.press('Enter')
  await tabTo(cards.getByRole('button', { name: 'Approve' }))
  await editor.keyboard.press('Enter')
  await expect(status.filter({ hasText: /^Approved: / })).toHaveCount(1)
  expect(await statusOnClaim(editor, claimId)).toBe('approved')
})

test('a verdict that was written anew meanwhile is shown as it is now, and asked about again', async ({
  signedInAs,
}) => {
  const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
  const sentence = `The ${uniqueWord()} ferry sails at six.`
  const { articleId, claimId, verdictId, revision, evidence } = await submitVerdict(reviewer, sentence)
  const room = await openToDecide(editor, articleId, sentence)
  const { cards } = room
  const added = await reviewer.request.post(`${API}/claims/${claimId}/evidence`, {
    data: {
      source: { url: 'https://ferries.port.example/timetable', title: 'Ferry timetable' },
      stance: 'supports',
      excerpt: 'Daily at seven.',
    },
  })
  expect(added.ok(), await added.text()).toBe(true)
  const { id: addedId } = z.object({ id: z.uuid() }).parse(await added.json())
  const edited = await reviewer.request.patch(`${API}/verdicts/${verdictId}`, {
    headers: { 'if-match': `"${revision}"` },
    data: { rationale: 'The timetable says seven.', evidenceIds: [evidence.id, addedId] },
  })
  expect(edited.ok(), await edited.text()).toBe(true)
  const submitted = await reviewer.request.post(`${API}/verdicts/${verdictId}/submit`, {
    headers: { 'if-match': edited.headers()['etag'] ?? '' },
  })
  expect(submitted.ok(), await submitted.text()).toBe(true)
  await cards.getByRole('button', { name: 'Approve' }).click()
  await expect(cards.getByRole('alert', { name: 'This verdict has changed' })).toContainText(
    'Your decision was not saved.',
  )
  await expect(cards.getByText('The timetable says seven.')).toBeVisible()
  await expect(verdictIn(room).getByText('Ferry timetable')).toBeVisible()
  await expect(cards.getByText('Daily at seven.')).toBeVisible()
  expect(await statusOnClaim(editor, claimId)).toBe('submitted')
  const decision = editor.waitForRequest((request) => request.url().endsWith(`/${verdictId}/decisions`))
  await cards.getByRole('button', { name: 'Approve' }).click()
  // It says what was read, not only that something was.
  expect((await decision).postDataJSON()).toMatchObject({
    dossier: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  await expect.poll(() => statusOnClaim(editor, claimId)).toBe('approved')
})

test('Escape leaves the comment and keeps its draft; evidence that says the opposite is asked about', async ({
  signedInAs,
}) => {
  const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
  const sentence = `The ${uniqueWord()} dock holds nine ships.`
  const { articleId, claimId } = await submitVerdict(reviewer, sentence, { stance: 'refutes' })
  const { cards } = await openToDecide(editor, articleId, sentence)
  const comment = cards.getByRole('textbox', { name: 'What needs to change?' })
  await tabTo(cards.getByRole('button', { name: 'Request changes' }))
  await editor.keyboard.press('Enter')
  await expect(comment).toBeFocused()
  await editor.keyboard.type('Count them again.')
  await editor.keyboard.press('Escape')
  await expect(comment).toHaveCount(0)
  await tabTo(cards.getByRole('button', { name: 'Request changes' }))
  await editor.keyboard.press('Enter')
  await expect(comment).toHaveValue('Count them again.')
  await editor.keyboard.press('Escape')

  await tabTo(cards.getByRole('button', { name: 'Approve' }))
  await editor.keyboard.press('Enter')
  // The comment is not lost by approving past it: that is asked about first.
  const unsent = cards.getByRole('alert', { name: 'You have written a comment that is not sent' })
  expect(await statusOnClaim(editor, claimId)).toBe('submitted')
  await tabTo(unsent.getByRole('button', { name: 'Discard it and approve' }), { back: true })
  await editor.keyboard.press('Enter')
  const question = cards.getByRole('alert', { name: 'Decision not saved yet' })
  await expect(question).toContainText('The evidence points the other way')
  expect(await statusOnClaim(editor, claimId)).toBe('submitted')
  await tabTo(question.getByRole('button', { name: 'Approve anyway' }), { back: true })
  await editor.keyboard.press('Enter')
  await expect.poll(() => statusOnClaim(editor, claimId)).toBe('approved')
})

test('nobody decides on their own verdict, nor who may not decide', async ({ signedInAs }) => {
  const [editor, reviewer2] = [await signedInAs('editor'), await signedInAs('reviewer2')]
  const sentence = `The ${uniqueWord()} quay was widened twice.`
  const { articleId } = await submitVerdict(editor, sentence)
  const { cards, status } = await visitRoom(editor, articleId)
  await expect(cards.getByRole('article')).toContainText('Supported (Submitted)')
  await editor.keyboard.press('j')
  await editor.keyboard.press('j')
  await editor.keyboard.press('d')
  await expect(status).toHaveText('No verdict here is waiting for your decision.')
  await editor.keyboard.press('v')
  await expect(cards.getByRole('button', { name: 'Submit verdict' })).toBeVisible()
  await expect(cards.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  const other = await visitRoom(reviewer2, articleId)
  await reviewer2.keyboard.press('d')
  await expect(other.status).toHaveText('Only an editor can decide on verdicts.')
})

test('it can be read at every size, by light and by dark', async ({ signedInAs }) => {
  const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
  const sentence = `The ${uniqueWord()} market opens at six.`
  const { articleId, evidence } = await submitVerdict(reviewer, sentence)
  const { cards } = await openToDecide(editor, articleId, sentence)
  await keepScreens(editor, 'room-deciding')
  await cards.getByRole('button', { name: 'Request changes' }).click()
  await expect(cards.getByRole('textbox', { name: 'What needs to change?' })).toBeFocused()
  await editor.screenshot({ path: 'test-results/screens/room-returning-1440.png' })
  await reviewer.request.patch(`${API}/evidence/${evidence.id}`, {
    headers: { 'if-match': `"${evidence.revision}"` },
    data: { excerpt: 'It opens at seven.' },
  })
  await editor.reload()
  await expect(cards.getByRole('article')).toContainText('Supported (Submitted)')
  await editor.keyboard.press('Home')
  await editor.keyboard.press('j')
  await editor.keyboard.press('d')
  // Opened after the change, it shows that before anything is decided.
  await expect(cards.getByRole('button', { name: 'Read on' })).toBeVisible()
  await keepScreens(editor, 'room-deciding-changed')
})

/** Goes to the sentence and its verdict by keys alone. */
async function openToDecide(editor: Page, articleId: string, sentence: string): Promise<Room> {
  const room = await visitRoom(editor, articleId)
  await expect(room.cards.getByRole('article')).toContainText('Supported (Submitted)')
  await editor.keyboard.press('j')
  await editor.keyboard.press('j')
  expect(await room.sentence()).toContain(sentence)
  await editor.keyboard.press('d')
  await expect(verdictIn(room).getByRole('heading')).toBeFocused()
  await expect(room.cards.getByRole('button', { name: 'Approve' })).toBeVisible()
  return room
}

function verdictIn({ cards }: Room) {
  return cards.getByRole('region', { name: 'Verdict by Rosa Adeyemi' })
}
