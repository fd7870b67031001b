import { Fragment, type ReactNode } from 'react'
import type { RichBlock, RichInline, RichText } from '@/lib/schema/rich-text'
import { isSafeHref } from '@/lib/core/document/is-safe-href'
import classes from './rich-text-view.module.css'

/** What a person wrote, as elements. A link whose address is not safe keeps its words only. */
export function RichTextView({ document }: { document: RichText }) {
  return (
    <div className={classes['text']} dir="auto">
      <Blocks blocks={document.content} />
    </div>
  )
}

function Blocks({ blocks }: { blocks: readonly RichBlock[] }) {
  // The document is shown, never edited: a block's place is its identity.
  return blocks.map((block, index) => <Block key={index} block={block} />)
}

function Block({ block }: { block: RichBlock }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          {(block.content ?? []).map((inline, index) => (
            <Fragment key={index}>{inlineElement(inline)}</Fragment>
          ))}
        </p>
      )
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} />
        </blockquote>
      )
    case 'bulletList':
      return (
        <ul>
          <Blocks blocks={block.content} />
        </ul>
      )
    case 'orderedList':
      return (
        <ol>
          <Blocks blocks={block.content} />
        </ol>
      )
    case 'listItem':
      return (
        <li>
          <Blocks blocks={block.content} />
        </li>
      )
  }
}

function inlineElement(inline: RichInline): ReactNode {
  if (inline.type === 'hardBreak') return <br />
  return (inline.marks ?? []).reduceRight<ReactNode>((content, mark) => {
    switch (mark.type) {
      case 'bold':
        return <strong>{content}</strong>
      case 'italic':
        return <em>{content}</em>
      case 'link':
        return isSafeHref(mark.attrs.href) ? (
          <a href={mark.attrs.href} rel="noopener noreferrer nofollow">
            {content}
          </a>
        ) : (
          content
        )
    }
  }, inline.text)
}
