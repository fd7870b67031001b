import { expect, it } from 'vitest'
import { tryToRead } from '@/tests/factories/reading'

it.each([
  ['quotes that nest without end', `${'>'.repeat(60)} x`],
  ['emphasis that never closes', '*a '.repeat(20_000)],
])('Markdown of %s is refused', async (_what, content) => {
  const reading = await tryToRead('markdown', content)
  expect(!reading.ok && reading.failure.message).toMatch(/Import it as plain text instead/)
})
