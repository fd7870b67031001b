import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { openRoom, untilSaved } from './setup/open-room'
import { test } from './setup/sign-in'

const FORMATS = [
  { name: /^Web page/, file: /\.html$/, holds: '<!doctype html>' },
  { name: /^Markdown/, file: /\.md$/, holds: '# the exports' },
  { name: /^JSON E/, file: /\.json$/, holds: '"format": "stet-export"' },
  { name: /^CSV/, file: /\.csv$/, holds: 'unsupported' },
  { name: /^JSON-LD/, file: /\.jsonld$/, holds: 'http://www.w3.org/ns/anno.jsonld' },
]

test('the export menu gives the article in five formats, each with what was marked', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  await openRoom(page, 'the exports')
  await page.keyboard.press('j')
  await page.keyboard.press('3')
  await untilSaved(page)
  for (const { name, file, holds } of FORMATS) {
    await page.getByRole('button', { name: 'Export' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(file)
    const content = await readFile(await download.path(), 'utf8')
    expect(content).toContain(holds)
    expect(content).toContain('The harbour bridge opened in 1931.')
  }
})
