import * as z from './zod'

const richMark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: z.string() }) }),
])
const richInline = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.string().min(1),
    marks: z.array(richMark).exactOptional(),
  }),
  z.object({ type: z.literal('hardBreak') }),
])

const richParagraph = z.object({
  type: z.literal('paragraph'),
  content: z.array(richInline).exactOptional(),
})
const richContainer = z.object({
  type: z.enum(['blockquote', 'bulletList', 'orderedList', 'listItem']),
  get content() {
    return z.array(richBlock)
  },
})
const richBlock = z.discriminatedUnion('type', [richParagraph, richContainer]).meta({ id: 'RichBlock' })

/** What a person writes as a rationale: paragraphs, lists, quotations, bold, italic, links. A Tiptap document. */
export const richText = z
  .object({ type: z.literal('doc'), content: z.array(richBlock) })
  .meta({ id: 'RichText' })

export type RichText = z.output<typeof richText>
export type RichBlock = z.output<typeof richBlock>
export type RichInline = z.output<typeof richInline>
export type RichMark = z.output<typeof richMark>
