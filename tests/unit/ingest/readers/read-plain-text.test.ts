import { expect, it } from 'vitest'
import { tryToRead } from '@/tests/factories/reading'

it.each([
  [' \n', /is empty/],
  ['x'.repeat(2 * 1024 * 1024 + 1), /longer than 2 MB/],
])('a file of text that cannot be worked on is refused', async (content, message) => {
  const reading = await tryToRead('plain', content)
  expect(!reading.ok && reading.failure.message).toMatch(message)
})
