import { expect, type Locator, type Page } from '@playwright/test'
import * as z from 'zod'
import { expectNoViolations } from './setup/axe'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'
import { END_OF_PARAGRAPH, submitVerdict, uniqueWord } from './setup/submitted-verdict'

const API = '/api/v1/workspaces/demo'

const revised = z.object({ revision: z.int() })

test.describe('the review desk', () => {
  test('an editor approves one verdict, returns another by keyboard, and undoes', async ({ signedInAs }) => {
    const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
    const topic = uniqueWord()
    const first = await submitVerdict(reviewer, `The ${topic} lighthouse was built in 1871.`)
    const second = await submitVerdict(reviewer, `The ${topic} lighthouse is 41 metres high.`)

    await editor.goto(`/w/demo/review?search=${topic}`)
    await expect(editor.getByRole('heading', { name: 'Review', exact: true })).toBeVisible()
    await expectOpen(editor, 'built in 1871')
    await expect(editor.locator('mark')).toHaveText(`The ${topic} lighthouse was built in 1871.`)
    await expect(editor.getByRole('link', { name: 'Register of lights' })).toHaveAttribute('rel', /noopener/)

    await editor.getByRole('button', { name: 'Approve' }).click()
    await expectStatus(editor, /Approved: .*1871.* 1 left to review/)
    await expectOpen(editor, '41 metres')
    await expect(editor.getByRole('heading', { level: 2 })).toBeFocused()

    await editor.keyboard.press('u')
    await expectStatus(editor, /Decision withdrawn: .*1871/)
    await expectOpen(editor, 'built in 1871')
    await editor.keyboard.press('a')
    await expectStatus(editor, /Approved: .*1871/)

    await editor.keyboard.press('x')
    const comment = editor.getByRole('textbox', { name: 'What needs to change?' })
    await expect(comment).toBeFocused()
    await editor.keyboard.press('Control+Enter')
    await expect(editor.getByText('Enter what needs to change.')).toBeVisible()
    await editor.keyboard.type('Which height: of the tower, or above the water?')
    await editor.keyboard.press('Control+Enter')
    await expectStatus(editor, /Changes requested: .*41 metres.* Nothing left to review/)
    await expect(editor.getByText('No verdicts match')).toBeVisible()

    await reviewer.goto(`/w/demo/claims/${second.claimId}`)
    const verdict = reviewer.getByRole('article', { name: 'Verdict by Rosa Adeyemi' })
    await expect(verdict.getByText('Changes requested', { exact: true })).toBeVisible()
    await expect(verdict.getByText('Which height: of the tower, or above the water?')).toBeVisible()
    await reviewer.goto(`/w/demo/claims/${first.claimId}`)
    await expect(verdict.getByText('Approved', { exact: true })).toBeVisible()
  })

  test('the notification after a decision undoes it too', async ({ signedInAs }) => {
    const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
    const topic = uniqueWord()
    await submitVerdict(reviewer, `The ${topic} ferry sails four times a day.`)
    await editor.goto(`/w/demo/review?search=${topic}`)
    await editor.getByRole('button', { name: 'Reject', exact: true }).click()
    await editor
      .getByRole('textbox', { name: 'Why are you rejecting this verdict?' })
      .fill('Not what was claimed.')
    await editor.getByRole('button', { name: 'Reject', exact: true }).click()
    await expect(editor.getByText('No verdicts match')).toBeVisible()
    const undo = editor.getByRole('button', { name: 'Undo', exact: true })
    await expectClearOfHeader(undo)
    // It goes away by itself, but not from under a pointer.
    await undo.hover()
    await expectNoViolations(editor)
    await keepScreens(editor, 'review-undo')
    await undo.click()
    await expectOpen(editor, 'four times a day')
    await expect(editor.getByText('Decision withdrawn by')).toBeVisible()
  })

  test('the key that undoes a decision ends the offer to undo it', async ({ signedInAs }) => {
    const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
    const topic = uniqueWord()
    await submitVerdict(reviewer, `The ${topic} buoy was painted green.`)
    await editor.goto(`/w/demo/review?search=${topic}`)
    await editor.getByRole('button', { name: 'Approve' }).click()
    const undo = editor.getByRole('button', { name: 'Undo', exact: true })
    await undo.hover()
    await editor.keyboard.press('u')
    await expectOpen(editor, 'painted green')
    await expect(undo).toHaveCount(0)
  })

  test('an approval does not pass over a comment that was begun', async ({ signedInAs }) => {
    const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
    const topic = uniqueWord()
    await submitVerdict(reviewer, `The ${topic} slipway is paved.`)
    await editor.goto(`/w/demo/review?search=${topic}`)
    await expectOpen(editor, 'slipway is paved')
    await editor.keyboard.press('x')
    await editor.keyboard.type('Since when?')
    await editor.keyboard.press('Escape')
    await expect(editor.getByRole('button', { name: 'Request changes (draft)' })).toBeVisible()
    await editor.reload()
    await expect(editor.getByRole('button', { name: 'Request changes (draft)' })).toBeVisible()
    await editor.keyboard.press('a')
    const warning = editor.getByRole('alert').filter({ hasText: 'a comment that is not sent' })
    await expect(warning).toBeVisible()
    await expectNoViolations(editor)
    await keepScreens(editor, 'review-unsent')
    await warning.getByRole('button', { name: 'Open comment' }).click()
    await expect(editor.getByRole('textbox', { name: 'What needs to change?' })).toHaveValue('Since when?')
    await editor.keyboard.press('Escape')
    await editor.getByRole('button', { name: 'Approve' }).click()
    await warning.getByRole('button', { name: 'Discard it and approve' }).click()
    await expectStatus(editor, /Approved: .*slipway/)
  })

  test('a queue that cannot be loaded is not called empty', async ({ signedInAs }) => {
    const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
    const topic = uniqueWord()
    await submitVerdict(reviewer, `The ${topic} lock has two chambers.`)
    await editor.goto(`/w/demo/review?search=${topic}`)
    await expectOpen(editor, 'two chambers')
    const list = /\/api\/v1\/workspaces\/demo\/review\?/
    await editor.route(list, (route) => route.abort('connectionreset'))
    await editor.getByRole('button', { name: 'Approve' }).click()
    await expect(editor.getByRole('paragraph').filter({ hasText: 'Could not load the queue' })).toBeVisible()
    await expect(editor.getByText('No verdicts match')).toHaveCount(0)
    await keepScreens(editor, 'review-unreadable')
    await editor.unroute(list)
    await editor.getByRole('button', { name: 'Try again' }).click()
    await expect(editor.getByText('No verdicts match')).toBeVisible()
  })

  test('nobody decides on their own verdict', async ({ signedInAs }) => {
    const editor = await signedInAs('editor')
    const topic = uniqueWord()
    const own = await submitVerdict(editor, `The ${topic} quay was widened twice.`)
    await editor.goto(`/w/demo/review?search=${topic}`)
    await expectOpen(editor, 'widened twice')
    await expect(editor.getByText('You cannot review your own verdict.')).toBeVisible()
    await expect(editor.getByRole('button', { name: 'Approve' })).toHaveCount(0)
    await editor.keyboard.press('a')
    await editor.keyboard.press('x')
    await expect(editor.getByRole('textbox', { name: 'What needs to change?' })).toHaveCount(0)
    const refused = await editor.request.post(`${API}/verdicts/${own.verdictId}/decisions`, {
      headers: { 'if-match': `"${own.revision}"` },
      data: { outcome: 'approve' },
    })
    expect(refused.status()).toBe(403)
    await editor.reload()
    await expectOpen(editor, 'widened twice')
  })

  test('a verdict that moved on meanwhile is shown as it is now', async ({ signedInAs }) => {
    const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
    const topic = uniqueWord()
    const { verdictId, revision } = await submitVerdict(reviewer, `The ${topic} crane lifts 60 tonnes.`)
    await editor.goto(`/w/demo/review?search=${topic}`)
    await expectOpen(editor, 'lifts 60 tonnes')
    const edited = await reviewer.request.patch(`${API}/verdicts/${verdictId}`, {
      headers: { 'if-match': `"${revision}"` },
      data: { rationale: 'The plate on the crane says 60; the register says 55.' },
    })
    expect(edited.ok(), await edited.text()).toBe(true)
    const { revision: editedRevision } = revised.parse(await edited.json())
    await reviewer.request.post(`${API}/verdicts/${verdictId}/submit`, {
      headers: { 'if-match': `"${editedRevision}"` },
    })
    await editor.getByRole('button', { name: 'Approve' }).click()
    await expect(editor.getByRole('alert', { name: 'This verdict has changed' })).toContainText(
      'Your decision was not saved.',
    )
    await expect(editor.getByText('the register says 55')).toBeVisible()
    await editor.getByRole('button', { name: 'Approve' }).click()
    await expectStatus(editor, /Approved/)
  })

  test('single keys can be switched off, and every command stays a button', async ({ signedInAs }) => {
    const [reviewer, admin] = [await signedInAs('reviewer'), await signedInAs('admin')]
    const topic = uniqueWord()
    await submitVerdict(reviewer, `The ${topic} market opens at six.`)
    await admin.goto(`/w/demo/review?search=${topic}`)
    await expectOpen(admin, 'opens at six')
    await admin.keyboard.press('?')
    const keys = admin.getByRole('switch', { name: 'Single-key shortcuts' })
    await expect(keys).toBeVisible()
    await expectNoViolations(admin)
    await keepScreens(admin, 'review-keys')
    await keys.click()
    await admin.keyboard.press('Escape')
    await expect(keys).toBeHidden()
    await admin.keyboard.press('x')
    await expect(admin.getByRole('textbox', { name: 'What needs to change?' })).toHaveCount(0)
    await admin.getByRole('button', { name: 'Shortcuts' }).click()
    await keys.click()
    await admin.keyboard.press('Escape')
    await expect(keys).toBeHidden()
    await admin.keyboard.press('x')
    await expect(admin.getByRole('textbox', { name: 'What needs to change?' })).toBeFocused()
    await expectNoViolations(admin)
    await keepScreens(admin, 'review-changes')
  })

  test('reviewers have no queue', async ({ signedInAs }) => {
    const reviewer = await signedInAs('reviewer')
    await reviewer.goto('/w/demo/claims')
    await expect(reviewer.getByRole('link', { name: 'Review', exact: true })).toHaveCount(0)
    await reviewer.goto('/w/demo/review')
    await expect(reviewer.getByText('Page not found')).toBeVisible()
    expect((await reviewer.request.get(`${API}/review`)).status()).toBe(403)
  })

  test('it can be used on a phone, and by everybody', async ({ signedInAs }) => {
    const editor = await signedInAs('editor')
    await editor.goto('/w/demo/review')
    await expect(editor.getByRole('heading', { level: 2 })).toBeVisible()
    await expectNoViolations(editor)
    await keepScreens(editor, 'review')
    await editor.setViewportSize({ width: 390, height: 844 })
    await expect(editor.getByText(/^1 of \d+/)).toBeVisible()
    await editor.getByRole('button', { name: 'Next verdict' }).click()
    await expect(editor.getByText(/^2 of \d+/)).toBeVisible()
    await expectNoViolations(editor)
  })
})

test('the claim library is searched and narrowed in the address', async ({ signedInAs }) => {
  const reviewer = await signedInAs('reviewer')
  const topic = uniqueWord()
  await submitVerdict(reviewer, `The ${topic} dock holds nine ships.`)
  await reviewer.goto('/w/demo/claims')
  await expectNoViolations(reviewer)
  await keepScreens(reviewer, 'claims')
  await reviewer.getByRole('textbox', { name: 'Search claims' }).fill(topic)
  await expect(reviewer.getByRole('heading', { level: 2 })).toHaveText([
    `The ${topic} dock holds nine ships.`,
  ])
  await expect(reviewer).toHaveURL(new RegExp(`search=${topic}`))
  await reviewer.getByRole('combobox', { name: 'Verdict status' }).selectOption('approved')
  await expect(reviewer.getByText('No claims match')).toBeVisible()
  await expect(reviewer).toHaveURL(/status=approved/)
})

test('two people reword a claim: the second sees both wordings', async ({ signedInAs }) => {
  const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
  const topic = uniqueWord()
  const { claimId } = await submitVerdict(reviewer, `It is ${topic} metres deep.`)
  await editor.goto(`/w/demo/claims/${claimId}`)
  await expectNoViolations(editor)
  await keepScreens(editor, 'claim')
  await editor.getByRole('button', { name: 'Edit wording' }).click()
  const { revision } = revised.parse(await (await reviewer.request.get(`${API}/claims/${claimId}`)).json())
  const reworded = await reviewer.request.patch(`${API}/claims/${claimId}`, {
    headers: { 'if-match': `"${revision}"` },
    data: { text: `The harbour is ${topic} metres deep.` },
  })
  expect(reworded.ok(), await reworded.text()).toBe(true)
  await editor.getByRole('textbox', { name: 'Claim' }).fill(`The dock is ${topic} metres deep.`)
  await editor.getByRole('button', { name: 'Save wording' }).click()
  const both = editor.getByRole('alert').filter({ hasText: 'Conflicting wordings' })
  await expect(both).toContainText(`The harbour is ${topic} metres deep.`)
  await expect(editor.getByRole('textbox', { name: 'Claim' })).toHaveValue(
    `The dock is ${topic} metres deep.`,
  )
  await both.getByRole('button', { name: 'Use my version' }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(`The dock is ${topic} metres deep.`)
})

test('the audit log tells an editor what was done, with its hashes', async ({ signedInAs }) => {
  const [reviewer, editor] = [await signedInAs('reviewer'), await signedInAs('editor')]
  const { claimId } = await submitVerdict(reviewer, `The ${uniqueWord()} pier was sold.`)
  await editor.goto('/w/demo/settings/log')
  const line = editor
    .getByRole('listitem')
    .filter({ hasText: 'Rosa Adeyemi submitted a verdict' })
    .filter({ has: editor.locator(`a[href$="/claims/${claimId}"]`) })
  await expect(line).toContainText('Status: Draft → Submitted')
  await line.locator('summary').click()
  await expect(line.locator('code').nth(1)).toHaveText(/^[0-9a-f]{64}$/)
  await expectNoViolations(editor)
  await keepScreens(editor, 'log')
  await reviewer.goto('/w/demo/settings/log')
  await expect(reviewer.getByText('Page not found')).toBeVisible()
})

/** The paragraph is asked for by the desk itself: once it is whole, the desk listens to keys. */
/** A notification covers nothing of the navigation. */
async function expectClearOfHeader(button: Locator): Promise<void> {
  const header = await button.page().getByRole('banner').boundingBox()
  const box = await button.boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? Infinity))
}

async function expectOpen(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 2 })).toContainText(words)
  await expect(page.getByRole('region', { name: 'In the article' })).toContainText(END_OF_PARAGRAPH)
}

async function expectStatus(page: Page, message: RegExp): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: message })).toHaveCount(1)
}
