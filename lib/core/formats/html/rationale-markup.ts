import type { RichBlock, RichInline, RichText } from '@/lib/schema/rich-text'
import { isSafeHref } from '@/lib/core/document/is-safe-href'
import { markup, type Markup } from './markup'

/** A rationale as HTML, formatting and all; a link whose address is not safe keeps its words only. */
export function rationaleMarkup(rationale: RichText): Markup {
  return markup`<div class="rationale" dir="auto">${rationale.content.map(blockMarkup)}</div>`
}

function blockMarkup(block: RichBlock): Markup {
  switch (block.type) {
    case 'paragraph':
      return markup`<p>${(block.content ?? []).map(inlineMarkup)}</p>`
    case 'blockquote':
      return markup`<blockquote>${block.content.map(blockMarkup)}</blockquote>`
    case 'bulletList':
      return markup`<ul>${block.content.map(blockMarkup)}</ul>`
    case 'orderedList':
      return markup`<ol>${block.content.map(blockMarkup)}</ol>`
    case 'listItem':
      return markup`<li>${block.content.map(blockMarkup)}</li>`
  }
}

function inlineMarkup(inline: RichInline): Markup {
  if (inline.type === 'hardBreak') return markup`<br>`
  return (inline.marks ?? []).reduceRight(
    (content, mark) => {
      switch (mark.type) {
        case 'bold':
          return markup`<strong>${content}</strong>`
        case 'italic':
          return markup`<em>${content}</em>`
        case 'link':
          return linkTo(mark.attrs.href, content)
      }
    },
    markup`${inline.text}`,
  )
}

/** A link to an address that a person typed, or just the words when a browser could run the address. */
export function linkTo(href: string, content: Markup): Markup {
  return isSafeHref(href)
    ? markup`<a href="${href}" rel="noopener noreferrer nofollow">${content}</a>`
    : content
}
