import { expect } from '@playwright/test'
import { expectNoViolations } from './setup/axe'
import { openRoom } from './setup/open-room'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'
import { END_OF_PARAGRAPH, submitVerdict, uniqueWord } from './setup/submitted-verdict'

test('a member changes keys, works with them, and resets them', async ({ signedInAs }) => {
  const page = await signedInAs('editor')
  await page.goto('/w/demo/settings/account')
  await page.getByRole('link', { name: 'Change shortcuts' }).click()
  const line = (name: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: `Change the key of ${name}`, exact: true }) })
  const next = line('Next sentence')
  await expect(next.locator('kbd')).toHaveText(['J', '↓'])

  async function change(name: string) {
    await page.getByRole('button', { name: `Change the key of ${name}`, exact: true }).press('Enter')
    await expect(page.getByRole('textbox', { name: `New key for “${name}”` })).toBeFocused()
  }

  await test.step('a key that nobody has, by keyboard alone', async () => {
    await change('Next sentence')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await expect(next.getByRole('button')).toBeFocused()
    await change('Next sentence')
    await page.keyboard.press('w')
    await expect(page.getByText('“Next sentence” now has the key W.')).toBeVisible()
    await expect(next.locator('kbd')).toHaveText(['W', '↓'])
    await expect(next.getByRole('button', { name: /^Change/ })).toBeFocused()
  })

  await test.step('a key that another command has is offered, one that is fixed is not', async () => {
    await change('Fact')
    await page.keyboard.press('ArrowUp')
    await expect(line('Fact').getByRole('alert')).toContainText('is always a key of “Previous sentence”.')
    await page.keyboard.press('F5')
    await expect(line('Fact').getByRole('alert')).toHaveText(
      'F5 is needed by the browser. Press another key.',
    )
    await page.keyboard.press('n')
    await expect(line('Fact').getByRole('alert')).toHaveText('N is the key of “Note”.')
    await expectNoViolations(page)
    await keepScreens(page, 'settings-shortcuts-conflict')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(line('Fact').locator('kbd')).toHaveText(['N'])
    await expect(line('Note')).toContainText('No key')
  })

  await test.step('the room goes by them', async () => {
    const { article, sentence, status, cards } = await openRoom(page, 'own keys')
    await expect(cards.getByText(/^Press W or K/)).toBeVisible()
    await page.keyboard.press('n')
    await expect(status).toHaveText('Select a sentence first: press W or click a sentence.')
    await page.keyboard.press('j')
    const sentences = article.getByRole('listbox', { name: 'Sentences' })
    await expect(sentences).not.toHaveAttribute('aria-activedescendant', /./)
    await page.keyboard.press('w')
    await expect.poll(sentence).toContain('The harbour bridge opened in 1931.')
    await page.keyboard.press('1')
    await expect(cards.getByRole('article')).toHaveCount(0)
    const fact = page.getByRole('toolbar', { name: 'Annotate' }).getByRole('button', { name: 'Fact' })
    await expect(fact).toHaveAttribute('aria-keyshortcuts', 'N')
    await page.keyboard.press('n')
    await expect(status).toHaveText(/^Fact: /)
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(sheet.locator('dl > div', { hasText: 'Next sentence' }).first()).toHaveText(
      'Next sentenceW↓',
    )
    await sheet.getByRole('link', { name: 'Change shortcuts' }).click()
  })

  await test.step('so does review, which has keys of its own', async () => {
    await change('Approve')
    await page.keyboard.press('w')
    await expect(line('Approve').getByRole('alert')).toHaveText('W is the key of “Next sentence”.')
    // In the room it is a key of something else.
    await page.keyboard.press('m')
    await expect(line('Approve').locator('kbd')).toHaveText(['M'])
    await expect(page.getByRole('heading', { name: 'Review', exact: true })).toBeVisible()
    await expectNoViolations(page)
    await page.getByRole('heading', { name: 'Review', exact: true }).scrollIntoViewIfNeeded()
    await keepScreens(page, 'settings-shortcuts-review')

    const topic = uniqueWord()
    const reviewer = await signedInAs('reviewer')
    await submitVerdict(reviewer, `The ${topic} lock has two gates.`)
    await submitVerdict(reviewer, `The ${topic} lock has three gates.`)
    await page.goto(`/w/demo/review?search=${topic}`)
    const approve = page.getByRole('button', { name: 'Approve' })
    await expect(approve).toHaveAttribute('aria-keyshortcuts', 'M')
    const open = page.getByRole('heading', { level: 2 })
    await expect(open).toContainText('two gates')
    await expect(page.getByRole('region', { name: 'In the article' })).toContainText(END_OF_PARAGRAPH)
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await expect(open).toContainText('two gates')
    await page.keyboard.press('w')
    await expect(open).toContainText('three gates')
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(sheet.locator('dl > div')).toHaveText([
      'Next verdictW',
      'Previous verdictK',
      'ApproveM',
      'Request changesX',
      'Undo last decisionU',
      'All shortcuts?',
    ])
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    await page.keyboard.press('m')
    await expect(page.getByRole('status').filter({ hasText: /^Approved: .*three gates/ })).toHaveCount(1)
    await page.goto('/w/demo/settings/shortcuts')
  })

  await test.step('one is reset, then all, which can be undone', async () => {
    await page.getByRole('button', { name: 'Reset the key of Note' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'N is the key of “Fact”.' })).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Reset the key of Next sentence', exact: true }).click()
    await expect(next.locator('kbd')).toHaveText(['J', '↓'])
    await page.getByRole('button', { name: 'Reset all' }).click()
    await expect(line('Fact').locator('kbd')).toHaveText(['1'])
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(line('Fact').locator('kbd')).toHaveText(['N'])
    await page.getByRole('button', { name: 'Reset all' }).click()
    await expect(line('Fact').locator('kbd')).toHaveText(['1'])
    await page.reload()
    await expect(line('Fact').locator('kbd')).toHaveText(['1'])
    await expect(line('Note').locator('kbd')).toHaveText(['N'])
  })
})
