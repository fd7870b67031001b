export type RichMark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }
export type RichInline = { type: 'text'; text: string; marks?: RichMark[] } | { type: 'hardBreak' }
export type RichBlock =
  | { type: 'paragraph'; content?: RichInline[] }
  | { type: 'blockquote' | 'bulletList' | 'orderedList' | 'listItem'; content: RichBlock[] }

/** What a person writes as a rationale: paragraphs, lists, quotations, bold, italic, links. A Tiptap document. */
export type RichText = { type: 'doc'; content: RichBlock[] }
