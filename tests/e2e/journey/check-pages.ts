import { pathToFileURL } from 'node:url'
import { expect, type BrowserContext, type Locator } from '@playwright/test'
import { articleTextOfHtml, quotesOfHtml } from '@/tests/read-back/html'
import { articleTextOfMarkdown, quotesOfMarkdown, render } from '@/tests/read-back/markdown'
import { textOf } from '@/tests/read-back/dom'
import { expectNoViolations } from '@/tests/e2e/setup/axe'
import type { ExportFile } from './download'
import type { Expected, JourneyClaim } from './expected'

/** The web page as a reader opens it: from the disk, asking nobody for anything. */
export async function checkHtml(
  context: BrowserContext,
  file: ExportFile,
  expected: Expected,
): Promise<void> {
  const { article, annotations, approved, resubmitted } = expected
  expect(quotesOfHtml(file.content)).toEqual(annotations.map(({ quote }) => quote))
  expect(articleTextOfHtml(file.content)).toBe(article.text)

  const page = await context.newPage()
  const address = pathToFileURL(file.path).href
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(article.title)
  await checkCounts(page.getByRole('region', { name: 'Legend and counts' }), expected)
  const claims = page.getByRole('region', { name: 'Claims' }).locator('[data-claim]')
  await checkClaim(claims.filter({ hasText: approved.text }), approved, 'Approved')
  const second = claims.filter({ hasText: resubmitted.text })
  await checkClaim(second, resubmitted, 'Submitted')
  await expect(second).toContainText(expected.comment)
  const sources = page.getByRole('region', { name: 'Sources' })
  for (const { url, title, author } of expected.sources) {
    await expect(sources.getByRole('link', { name: url })).toHaveAttribute('href', url)
    await expect(sources.getByRole('listitem').filter({ hasText: title })).toContainText(author)
  }
  expect(asked).toEqual([address])
  await expectNoViolations(page)
  await page.close()
}

async function checkCounts(summary: Locator, { article, ...expected }: Expected): Promise<void> {
  const { fact, opinion, unsupported } = expected.tagCounts
  for (const [label, count] of [
    ['Fact', fact],
    ['Opinion', opinion],
    ['Unsupported claim', unsupported],
  ] as const) {
    const line = summary
      .getByRole('listitem')
      .filter({ has: summary.page().locator('mark', { hasText: label }) })
    await expect(line).toHaveText(new RegExp(`^${String(count)}\\s*${label}`))
  }
  await expect(summary).toContainText(
    `${String(article.sentences.length)} sentences · ${String(expected.statementCount)} annotated statements · ` +
      `${String(expected.claimCount)} claims · 2 verdicts (Supported 1, Refuted 1) · 2 sources`,
  )
}

async function checkClaim(claim: Locator, expected: JourneyClaim, status: string): Promise<void> {
  await expect(claim.getByRole('heading', { level: 3 })).toHaveText(`${expected.rating} ${status}`)
  await expect(claim).toContainText(expected.rationale)
  for (const { source, evidence } of expected.evidence) {
    const item = claim
      .getByRole('list', { name: 'Evidence' })
      .getByRole('listitem')
      .filter({ hasText: source.title })
    await expect(item).toContainText(evidence.stance)
    await expect(item).toContainText(evidence.excerpt)
    await expect(item).toContainText(evidence.locator)
  }
}

/** The Markdown as a CommonMark renderer shows it. */
export function checkMarkdown({ content }: ExportFile, expected: Expected): void {
  const { article, annotations, tagCounts } = expected
  expect(quotesOfMarkdown(content)).toEqual(annotations.map(({ quote }) => quote))
  expect(articleTextOfMarkdown(content)).toBe(article.text)
  const shown = textOf(render(content)).replace(/\s+/g, ' ')
  for (const words of [
    article.title,
    `Fact (${String(tagCounts.fact)})`,
    `Opinion (${String(tagCounts.opinion)})`,
    `Unsupported claim (${String(tagCounts.unsupported)})`,
    'Verdict: Supported Approved',
    'Verdict: Refuted Submitted',
    expected.approved.rationale,
    expected.resubmitted.rationale,
    expected.comment,
    ...expected.sources.flatMap(({ title, url }) => [title, url]),
    ...[...expected.approved.evidence, ...expected.resubmitted.evidence].map(
      ({ evidence }) => evidence.excerpt,
    ),
  ]) {
    expect(shown).toContain(words)
  }
}
