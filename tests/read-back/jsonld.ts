import * as z from 'zod'

const selector = z.object({
  type: z.string(),
  exact: z.string().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
})
const body = z.object({ purpose: z.string(), value: z.string().optional() })
const collection = z.object({
  label: z.array(z.string()),
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  type: z.literal('AnnotationCollection'),
  total: z.int(),
  first: z
    .object({
      items: z.array(z.object({ body: z.array(body), target: z.object({ selector: z.array(selector) }) })),
    })
    .optional(),
})

export function selectorsOfJsonld(content: string): z.infer<typeof selector>[][] {
  return (collection.parse(JSON.parse(content)).first?.items ?? []).map(({ target }) => target.selector)
}

export function quotesOfJsonld(content: string): string[] {
  return selectorsOfJsonld(content).map(
    (selectors) => selectors.find(({ type }) => type === 'TextQuoteSelector')?.exact ?? '',
  )
}

/** What the collection is called, and the bodies of each of its annotations. */
export function bodiesOfJsonld(content: string): { labels: string[]; bodies: z.infer<typeof body>[][] } {
  const { label, first } = collection.parse(JSON.parse(content))
  return { labels: label, bodies: (first?.items ?? []).map((item) => item.body) }
}
