import { expect, type Page, type Route } from '@playwright/test'
import { hold, holdAnswer, loseAnswer } from './setup/network'
import { openRoom, untilRoom, untilSaved, type Room } from './setup/open-room'
import { demoPassword, test } from './setup/sign-in'
import { openVerdict, visitVerdict } from './setup/verdict-room'

const SAVE = { method: 'PATCH', path: /\/verdicts\/[^/]+$/ }
const BEGIN = { method: 'POST', path: /\/claims\/[^/]+\/verdicts$/ }
const KEPT = 'Kept in this browser, not saved yet.'

test('Submit sends what is on the screen, though an earlier draft is being saved', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { cards, rationale, stored } = await openVerdict(page, 'the submission')
  await cards.getByRole('radio', { name: 'Supported' }).check()
  await cards.getByRole('checkbox', { name: /Register of lights/ }).check()
  await rationale.fill('The register says so.')
  await expect(cards.getByText('Draft saved')).toBeVisible()

  const save = await hold(page, SAVE)
  await rationale.fill('The register says the opposite.')
  await save.asked
  await cards.getByRole('radio', { name: 'Refuted' }).check()
  await cards.getByRole('button', { name: 'Submit verdict' }).click()
  await expect(cards.getByRole('radio', { name: 'Supported' })).toBeDisabled()
  save.release()
  await expect(page.getByRole('status')).toHaveText('Verdict submitted.')
  // With the editors: nothing to submit, and no draft, until something is changed.
  await expect(cards.getByRole('button', { name: 'Submit verdict' })).toBeDisabled()
  await expect(cards.getByText('Draft saved')).toHaveCount(0)
  expect(await stored()).toMatchObject({
    status: 'submitted',
    rating: 'refuted',
    rationaleText: 'The register says the opposite.',
  })
})

test('what is typed during a slow save is not called saved, and conflicts with nobody', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { cards, rationale, storedText } = await openVerdict(page, 'the slow line')
  const begin = await hold(page, BEGIN)
  await rationale.fill('One.')
  await begin.asked
  const save = await hold(page, SAVE)
  await rationale.fill('One. Two.')
  begin.release()
  await expect.poll(storedText).toBe('One.')
  await save.asked
  expect(await cards.getByText('Draft saved').count()).toBe(0)
  save.release()
  await expect(cards.getByText('Draft saved')).toBeVisible()
  expect(await storedText()).toBe('One. Two.')
  await expect(cards.getByRole('alert')).toHaveCount(0)
})

test('a lost answer is asked for again by itself, under the same key', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { cards, rationale, storedText } = await openVerdict(page, 'the lost answer')
  const keys = await loseAnswer(page, BEGIN)
  await rationale.fill('Stored once.')
  await expect(cards.getByText(KEPT)).toBeVisible()
  await expect(cards.getByText('Draft saved')).toBeVisible()
  expect(new Set(keys).size).toBe(1)
  expect(keys).toHaveLength(2)
  expect(await storedText()).toBe('Stored once.')
})

test('leaving at once, by a link or by closing, loses nothing', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { id, rationale, storedText } = await openVerdict(page, 'the hasty')
  await rationale.fill('Left by a link.')
  await page.getByRole('link', { name: 'Claims', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Claims', exact: true })).toBeVisible()
  await expect.poll(storedText).toBe('Left by a link.')

  const again = await visitVerdict(page, id)
  await expect(again.rationale).toHaveText('Left by a link.')
  await again.rationale.fill('Left by closing.')
  await page.close()
  const next = await page.context().newPage()
  await next.goto('/w/demo/claims')
  const left = next.getByRole('complementary', { name: 'Kept in this browser' })
  await expect(next.getByRole('heading', { name: 'Claims', exact: true })).toBeVisible()
  await left.getByRole('link', { name: 'Verdict' }).click()
  await expect(next.getByText('Draft saved')).toBeVisible()
  await expect(next.getByRole('textbox', { name: 'Rationale' })).toHaveText('Left by closing.')
  await expect(left).toHaveCount(0)
})

test('work done offline survives closing the tab and is sent once, without asking: annotations and a verdict', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const context = page.context()
  const { id, cards, rationale } = await openVerdict(page, 'offline')
  await context.setOffline(true)
  await rationale.fill('Written on the train.')
  await expect(cards.getByText(KEPT)).toBeVisible()
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(0)
  const submit = cards.getByRole('button', { name: 'Submit verdict' }).locator('.mantine-Button-label')
  expect(await submit.evaluate((label) => label.scrollWidth <= label.clientWidth)).toBe(true)
  await cards.getByRole('button', { name: 'All annotations' }).click()
  await page.keyboard.press('Home')
  await page.keyboard.press('2')
  await expect(page.getByText('Not saved yet; kept in this browser')).toBeVisible()
  const { next, room } = await reopened(page, id)
  await expect(room.cards.getByRole('article')).toHaveCount(2)
  await untilSaved(next)
  await next.getByRole('complementary').getByRole('link', { name: 'Verdict' }).click()
  await expect(next.getByText('Draft saved')).toBeVisible()
  await expect(next.getByRole('textbox', { name: 'Rationale' })).toHaveText('Written on the train.')
  await next.goto(`/w/demo/articles/${id}`)
  await expect((await untilRoom(next, id)).cards.getByRole('article')).toHaveCount(2)
})

test('a source whose answer was lost is added once, and its form is kept until then', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { id, cards, evidenceCount } = await openVerdict(page, 'the source')
  await cards.getByRole('button', { name: 'Add source' }).click()
  const form = cards.getByRole('form', { name: 'Source' })
  await form.getByRole('textbox', { name: 'Title' }).fill('Harbour almanac')
  await expect(cards.getByText(KEPT)).toBeVisible()
  await page.goto('/w/demo/claims')
  await visitVerdict(page, id)
  await cards.getByRole('button', { name: 'Add source' }).click()
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue('Harbour almanac')

  const keys = await loseAnswer(page, { method: 'POST', path: /\/evidence$/ })
  await form.getByRole('button', { name: 'Add source' }).click()
  await expect(page.getByRole('status')).toHaveText('Source added: Harbour almanac.')
  await expect(form).toHaveCount(0)
  expect([keys.length, new Set(keys).size, await evidenceCount()]).toEqual([2, 1, 2])
})

test('an annotation whose answer was lost is saved, without a word of failure, after the page is reopened', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { id } = await openRoom(page, 'the reopened')
  const context = page.context()
  const isChange = (url: URL): boolean => url.pathname.endsWith('/annotation-changes')
  const lost = async (route: Route): Promise<void> => {
    await route.fetch()
    await context.setOffline(true)
    await route.abort('connectionreset')
  }
  await page.route(isChange, lost, { times: 1 })
  await page.keyboard.press('End')
  await page.keyboard.press('1')
  await expect(page.getByText('Not saved yet; kept in this browser')).toBeVisible()
  const { next, room } = await reopened(page, id)
  await untilSaved(next)
  await expect(room.cards.getByRole('article')).toHaveCount(1)
  await expect(next.getByText('Change not saved')).toHaveCount(0)
})

test('what is done before a slow list of annotations is there hides none of them', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { id, cards } = await openRoom(page, 'the slow list')
  await page.keyboard.press('End')
  await page.keyboard.press('1')
  await untilSaved(page)
  const list = await holdAnswer(page, { method: 'GET', path: /\/annotations$/ })
  await page.goto(`/w/demo/articles/${id}`)
  await list.answered
  await expect(page.getByRole('region', { name: 'Article' }).locator('.ProseMirror')).toBeVisible()
  const saved = page.waitForResponse(/\/annotation-changes$/)
  await page.keyboard.press('Home')
  await page.keyboard.press('2')
  await saved
  list.release()
  await expect(cards.getByRole('article')).toHaveCount(2)
})

test('Ctrl + Enter in the rationale submits the verdict, with the only source chosen', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { cards, rationale, stored } = await openVerdict(page, 'the short way')
  await expect(cards.getByRole('checkbox', { name: /Register of lights/ })).toBeChecked()
  await cards.getByRole('radio', { name: 'Supported' }).check()
  await rationale.fill('The register says so.')
  await rationale.press('Control+Enter')
  await expect(page.getByRole('status')).toHaveText('Verdict submitted.')
  expect(await stored()).toMatchObject({ status: 'submitted', rationaleText: 'The register says so.' })
})

test('two tabs: who comes second sees both versions', async ({ signedInAs }) => {
  const first = await signedInAs('reviewer')
  const room = await openVerdict(first, 'two tabs')
  const second = await first.context().newPage()
  const other = await visitVerdict(second, room.id)
  await room.rationale.fill('In the first tab.')
  await expect(room.cards.getByText('Draft saved')).toBeVisible()
  await other.rationale.fill('In the second tab.')
  const alert = other.cards.getByRole('alert').filter({ hasText: 'This verdict has changed' })
  await expect(alert).toContainText('In the first tab.')
  await expect(other.rationale).toHaveText('In the second tab.')
  await alert.getByRole('button', { name: 'Use my version' }).click()
  await expect(alert).toHaveCount(0)
  await expect.poll(room.storedText).toBe('In the second tab.')
})

test('an ended session keeps what is written for its author alone', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer2')
  const context = page.context()
  const { id, cards, rationale } = await openVerdict(page, 'the ended session')
  await context.clearCookies()
  await rationale.fill('Written signed out.')
  await expect(cards.getByText('You are signed out.')).toBeVisible()
  await page.close()

  const next = await context.newPage()
  const left = next.getByRole('complementary', { name: 'Kept in this browser' })
  for (const member of ['editor', 'reviewer2']) {
    await context.clearCookies()
    await next.goto(`/sign-in?from=/w/demo/articles/${id}`)
    await next.getByRole('textbox', { name: 'Email' }).fill(`${member}@demo.test`)
    await next.getByRole('textbox', { name: 'Password' }).fill(demoPassword())
    await next.getByRole('button', { name: 'Sign in', exact: true }).click()
    await untilRoom(next, id)
    if (member === 'editor') await expect(left).toHaveCount(0)
  }
  await left.getByRole('link', { name: 'Verdict' }).click()
  await expect(next.getByText('Draft saved')).toBeVisible()
  await expect(next.getByRole('textbox', { name: 'Rationale' })).toHaveText('Written signed out.')
})

test('a note outlives a crash, and leaving warns only while something is unsaved', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { id, cards } = await openRoom(page, 'the note')
  await page.keyboard.press('End')
  await page.keyboard.press('1')
  await untilSaved(page)
  await page.keyboard.press('n')
  await cards.getByRole('textbox', { name: 'Note' }).fill('Half a no')
  await expect(cards.getByText(KEPT)).toBeVisible()
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type())
    void dialog.accept()
  })
  const next = await page.context().newPage()
  await next.goto('/w/demo/articles')
  await expect(next.getByRole('heading', { name: 'Articles', exact: true })).toBeVisible()
  const left = next.getByRole('complementary', { name: 'Kept in this browser' })
  await expect(left).toHaveCount(0)
  // A crash tells the page nothing.
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed

  await left.getByRole('link', { name: 'Note' }).click()
  const room = await untilRoom(next, id)
  const note = room.cards.getByRole('textbox', { name: 'Note' })
  await expect(note).toHaveValue('Half a no')
  await note.press('Control+Enter')
  await untilSaved(next)
  await expect(room.cards.getByText('Half a no')).toBeVisible()
  await next.close({ runBeforeUnload: true })
  expect(dialogs).toEqual([])
})

/** Closes a page that was offline, and opens its article again, online. */
async function reopened(page: Page, id: string): Promise<{ next: Page; room: Room }> {
  const context = page.context()
  await page.close()
  await context.setOffline(false)
  const next = await context.newPage()
  await next.goto(`/w/demo/articles/${id}`)
  return { next, room: await untilRoom(next, id) }
}
