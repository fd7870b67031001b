import { expect, it } from 'vitest'
import { textsOfXml } from '@/lib/ingest/xml/texts-of-xml'

it('XML that nests without end states nothing', () => {
  const texts = textsOfXml(new TextEncoder().encode(`<a>Title</a>${'<b>'.repeat(600)}`))
  expect(!texts.ok && texts.failure.message).toMatch(/nests more than 512/)
})
