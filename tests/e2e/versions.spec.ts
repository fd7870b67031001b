import { expect } from '@playwright/test'
import * as z from 'zod'
import { expectNoViolations } from './setup/axe'
import { untilSaved, visitRoom } from './setup/open-room'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'
import {
  importArticle,
  mark,
  post,
  postForId,
  postForRevision,
  postOn,
  readAnnotations,
  storedAt,
  verdictsOf,
} from './versions/article'
import {
  CARRIED,
  CORRECTED,
  DELETED,
  imprintOf,
  KEPT,
  REPEATED,
  REWORDED,
  TWISTED,
  WITHDRAWN,
} from './versions/changed-article'
import { captureInRoom, said, stand, trayOf } from './versions/in-room'

const PASSAGES = [CORRECTED.old, REWORDED.old, TWISTED.old, DELETED, WITHDRAWN, CARRIED, KEPT]

test('a new version keeps every annotation, and asks where it is not sure', async ({ signedInAs }) => {
  test.slow()
  const page = await signedInAs('reviewer')
  const { id, before, after } = await importArticle(page, 'the changed article', PASSAGES)
  const old = await visitRoom(page, id)

  // The same text again does not make a new version, and nothing typed is lost.
  await captureInRoom(old, before)
  const dialog = page.getByRole('dialog', { name: 'New version' })
  await expect(dialog.getByRole('alert')).toContainText('The text is the same')
  await expectNoViolations(page)
  await dialog.getByRole('textbox', { name: 'Text' }).fill(after)
  await dialog.getByRole('button', { name: 'Create new version' }).click()

  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Version 2 is ready.')).toBeVisible()
  await expect(page.getByText('1 unchanged, 2 moved, 2 to confirm, 2 not found.')).toBeVisible()
  const room = await visitRoom(page, id)
  const tray = trayOf(room)
  await expect(tray.getByRole('heading')).toHaveText('2 to confirm, 2 not found')

  // What was placed without asking says the words of its sentence.
  expect(await storedAt(page, id, KEPT)).toEqual({ status: 'exact', words: KEPT })
  expect(await storedAt(page, id, CARRIED)).toEqual({ status: 'moved', words: CARRIED })
  expect(await storedAt(page, id, CORRECTED.new)).toEqual({ status: 'moved', words: CORRECTED.new })
  for (const lost of [DELETED, WITHDRAWN])
    expect(await storedAt(page, id, lost)).toEqual({ status: 'orphaned', words: null })

  const unsure = tray.getByRole('article', { name: 'to confirm' })
  await expect(unsure).toHaveCount(2)
  await expect(unsure.first().locator('del')).not.toHaveCount(0)
  await expect(unsure.first().locator('ins')).not.toHaveCount(0)
  await expect(tray.getByRole('article', { name: 'place not found' }).first()).toContainText(DELETED)
  await expect(tray.getByRole('article', { name: 'place not found' }).first()).toContainText(
    'because of a misprint.',
  )
  await expectNoViolations(page)
  await keepScreens(page, 'room-to-confirm')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: /^4 to confirm\s+of 7 annotations$/ }).click()
  await expect(tray.getByRole('heading')).toBeVisible()
  await keepScreens(page, 'room-to-confirm-open')
})

test('unsure ones are confirmed and refused, lost ones attached, and all of it is taken back', async ({
  signedInAs,
}) => {
  test.slow()
  const page = await signedInAs('reviewer')
  const { id, after } = await importArticle(page, 'the settling', PASSAGES)
  await post(page, `/articles/${id}/versions`, { text: after })
  const room = await visitRoom(page, id)
  const heading = trayOf(room).getByRole('heading')
  await expect(heading).toHaveText('2 to confirm, 2 not found')

  await page.keyboard.press('t')
  await expect(said(room)).toContainText('To confirm: the text was “The treasurer')
  expect(await room.sentence()).toContain('Fact, yours, place not confirmed')
  await page.keyboard.press('y')
  await expect(said(room)).toHaveText(/^Place confirmed: “The treasurer.* 3 annotations left to confirm\.$/)
  await expect(heading).toHaveText('1 to confirm, 2 not found')
  await untilSaved(page)
  await page.keyboard.press('u')
  await expect(heading).toHaveText('2 to confirm, 2 not found')
  await untilSaved(page)
  // The doubt is back with the words that were there before the change.
  await page.reload()
  const again = await visitRoom(page, id)
  const treasurer = trayOf(again).getByRole('article', { name: REWORDED.old })
  await expect(treasurer.locator('del').first()).toBeVisible()
  await treasurer.getByRole('button', { name: 'Confirm place' }).press('Enter')
  await expect(heading).toHaveText('1 to confirm, 2 not found')
  await expect(heading).toBeFocused()

  await page.keyboard.press('t')
  await page.keyboard.press('Shift+Y')
  await expect(said(room)).toContainText('Place rejected: “The goat travels free')
  await expect(heading).toHaveText('3 not found')
  await untilSaved(page)
  expect(await storedAt(page, id, TWISTED.old)).toEqual({ status: 'orphaned', words: null })

  // A lost one goes where the person says, and nowhere else.
  await page.keyboard.press('Escape')
  await stand(again, KEPT)
  const lost = trayOf(again).getByRole('article', { name: `place not found: ${TWISTED.old}` })
  await lost.getByRole('button', { name: 'Place at selection' }).press('Enter')
  await expect(said(room)).toHaveText(
    'The same person has already applied this tag to this passage. Select another one.',
  )
  await stand(again, TWISTED.new)
  await lost.getByRole('button', { name: 'Place at selection' }).press('Enter')
  await expect(heading).toHaveText('2 not found')
  await untilSaved(page)
  expect(await storedAt(page, id, TWISTED.new)).toEqual({ status: 'moved', words: TWISTED.new })
  await page.keyboard.press('u')
  await expect(heading).toHaveText('3 not found')
  await untilSaved(page)
  expect(await storedAt(page, id, TWISTED.old)).toEqual({ status: 'orphaned', words: null })
  await page.keyboard.press('Shift+U')
  await expect(heading).toHaveText('2 not found')

  // By keys alone: go to a lost one, select, put it there; Escape leaves it as it was.
  await page.keyboard.press('t')
  const bar = page.getByRole('region', { name: 'Placing an annotation' })
  await expect(bar).toContainText('The misprint has never')
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('t')
  await stand(again, 'The report was withdrawn after nine days')
  await page.keyboard.press('p')
  await expect(said(room)).toContainText('Placed at “The report was withdrawn')
  await expect(heading).toHaveText('1 not found')

  const last = trayOf(again).getByRole('article')
  await last.getByRole('button', { name: 'Delete' }).click()
  await expect(trayOf(again)).toHaveCount(0)
  await page.keyboard.press('u')
  await expect(heading).toHaveText('1 not found')
  await untilSaved(page)
})

test('an approval does not outlive words of which nobody has said that they mean the same', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const { id, before } = await importArticle(page, 'the approved one', [KEPT])
  const imprint = imprintOf('the approved one').old
  const { claimId } = await mark(page, id, { exact: imprint, tag: 'unsupported' })
  const claim = `/claims/${claimId ?? ''}`
  const source = { url: 'https://example.org/accounts', title: 'The accounts of the board' }
  const evidence = { source, stance: 'refutes', excerpt: 'Reserves.' }
  const cited = await postForId(page, `${claim}/evidence`, evidence)
  const rationale = 'The printed accounts say what he said.'
  const rating = { rating: 'refuted', rationale, evidenceIds: [cited] }
  const verdict = await postForRevision(page, `${claim}/verdicts`, rating)
  const submitted = await postOn(page, { verdict, path: '/submit' }, {})
  const editor = await signedInAs('editor')
  await postOn(editor, { verdict: submitted, path: '/decisions' }, { outcome: 'approve' })
  expect(await verdictsOf(page, claim)).toEqual(['approved'])

  // Under an approved verdict other spelling is asked for, too.
  const respelt = before.replace(imprint, imprint.replace('harbour', 'harbor'))
  await post(page, `/articles/${id}/versions`, { text: respelt })
  expect(await verdictsOf(page, claim)).toEqual(['draft'])
  const tray = trayOf(await visitRoom(page, id))
  await tray.getByRole('article').getByRole('button', { name: 'Confirm place' }).click()
  await expect(tray).toHaveCount(0)
  await untilSaved(page)
  expect(await verdictsOf(page, claim)).toEqual(['draft'])
})

test('a stale room annotates nothing in the new text', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { id, after } = await importArticle(page, 'the stale room', [KEPT])
  const room = await visitRoom(page, id)
  await post(page, `/articles/${id}/versions`, { text: after })
  await stand(room, 'The tin is heavier than it looks')
  await page.keyboard.press('2')
  await expect(page.getByText('The article has a new version.').first()).toBeVisible()
  await expect(page.getByText('This is version 1. The current version is 2')).toBeVisible()
  const items = await readAnnotations(page, id)
  expect(items.map(({ anchor }) => anchor.exact)).toEqual([KEPT])
  await page.getByRole('button', { name: 'Open version 2' }).click()
  await expect(page.getByText('Version 2 is ready.')).toBeVisible()
  await expect(room.cards.getByRole('article')).toHaveCount(1)
})

test('a version on its way says how far it is, and opens when it is there', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const { id, after } = await importArticle(page, 'the long way', [KEPT])
  // Thousands of annotations take a job a while; here only the list of versions says that there is one.
  const running = { status: 'running', total: 5000, exact: 1200, moved: 30, fuzzy: 4, orphaned: 0 }
  let isOnItsWay = true
  await page.route('**/versions', async (route) => {
    const answer = await route.fetch()
    if (!isOnItsWay) return route.fulfill({ response: answer })
    const { items } = z.object({ items: z.array(z.looseObject({})) }).parse(await answer.json())
    const [first] = items
    const next = { ...first, id: crypto.randomUUID(), number: 2, current: false, carryOver: running }
    await route.fulfill({ response: answer, json: { items: [next, ...items] } })
  })
  await visitRoom(page, id)
  await expect(
    page.getByText('Version 2 is being prepared: 1,234 of 5,000 annotations carried over.'),
  ).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'version-on-its-way')
  // Only when the version is there: a list without one on its way would be the last that the room asks for.
  await post(page, `/articles/${id}/versions`, { text: after })
  isOnItsWay = false
  await expect(page.getByText('Version 2 is ready.')).toBeVisible()
})

test('two versions are compared, and the list of changes can be taken along', async ({ signedInAs }) => {
  test.slow()
  const page = await signedInAs('reviewer')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const { id, after } = await importArticle(page, 'the comparison', [...PASSAGES, REPEATED])
  const address = `/w/demo/articles/${id}/compare`
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'There is only one version' })).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'Create new version' }).click()
  const dialog = page.getByRole('dialog', { name: 'New version' })
  await dialog.getByRole('textbox', { name: 'Text' }).fill(after)
  await dialog.getByRole('button', { name: 'Create new version' }).click()
  await page.getByRole('link', { name: 'View changes' }).click()

  await expect(page).toHaveURL(`${address}?from=1&to=2`)
  await expect(page.getByRole('heading', { name: 'Versions and changes' })).toBeVisible()
  await expect(page.getByText(/9 changes: 4 changed, 2 added, 2 removed, 1 moved\./)).toBeVisible()
  const touched = page.getByRole('region', { name: /Affected annotations/ }).getByRole('listitem')
  await expect(touched.first()).toContainText('text not found')
  await expect(touched.filter({ hasText: KEPT })).toHaveCount(0)

  const corrected = page.locator('[data-change]').filter({ hasText: 'This newspaper bought' })
  await expect(corrected.locator('del')).toHaveText(/four/)
  await expect(corrected.locator('ins')).toHaveText(/4/)
  const moved = page.locator('[data-change]').filter({ hasText: 'There was a time when' })
  await expect(moved).toContainText('Moved')
  await expect(moved).toContainText('Previously after')
  await expectNoViolations(page)
  await keepScreens(page, 'comparison')

  await page.keyboard.press('j')
  await expect(page.locator('#change-1')).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(page.locator('#change-1')).toBeFocused()
  await page.keyboard.press('k')
  await expect(page.locator('#change-9')).toBeFocused()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.locator('dl > div')).toHaveText(['Next changeJ', 'Previous changeK', 'All shortcuts?'])
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  const folded = page.getByText(/sentences unchanged$/).first()
  await folded.click()
  await expect(folded.locator('xpath=..').getByRole('listitem').first()).toBeVisible()

  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByRole('status')).toContainText('copied to the clipboard')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`**Changed:** “${CORRECTED.old}” → “${CORRECTED.new}”`)
  expect(copied).toContain(`**Removed:** “${DELETED}”`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download as Markdown' }).click()
  expect((await download).suggestedFilename()).toBe('the-comparison-versions-1-2.md')

  await page.getByRole('link', { name: 'Side by side' }).click()
  await expect(page).toHaveURL(/view=side/)
  await expect(page.getByText('Not in the later version')).toHaveCount(2)
  await expectNoViolations(page)
  await keepScreens(page, 'comparison-side')
  await touched
    .first()
    .getByRole('link', { name: /Find its place in the reading room/ })
    .click()
  await expect(page).toHaveURL(/annotation=/)
})
