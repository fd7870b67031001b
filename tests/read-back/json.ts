import * as z from 'zod'

const file = z.object({
  format: z.literal('stet-export'),
  version: z.literal(1),
  article: z.object({ text: z.string() }),
  annotations: z.array(
    z.object({
      anchor: z.object({ start: z.number().nullable(), end: z.number().nullable(), exact: z.string() }),
    }),
  ),
})

/** The quotes as the offsets cut them out of the text; of an orphaned annotation, as it stands. */
export function quotesOfJson(content: string): string[] {
  const { article, annotations } = file.parse(JSON.parse(content))
  return annotations.map(({ anchor: { start, end, exact } }) =>
    start === null || end === null ? exact : article.text.slice(start, end),
  )
}
