import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type {
  BlockAttributes,
  BlockNode,
  CodeBlockNode,
  FigureNode,
  HeadingNode,
  InlineNode,
  Mark,
  OrderedListNode,
  TableNode,
} from '@/lib/schema/article-document'
import '@/components/article/speakers.css'
import { clockTime } from '@/lib/core/document/clock-time'
import { isSafeHref } from '@/lib/core/document/is-safe-href'

/** An article's blocks as React elements: for previews, where no editor is needed. */
export function ArticleBlocks({ blocks }: { blocks: readonly BlockNode[] }) {
  return blocks.map((block, index) => <Block key={index} block={block} />)
}

function Block({ block }: { block: BlockNode }) {
  switch (block.type) {
    case 'paragraph':
      return <p {...attributesOf(block.attrs)}>{inline(block.content)}</p>
    case 'heading':
      return <Heading block={block} />
    case 'codeBlock':
      return <Code block={block} />
    case 'blockquote':
      return (
        <blockquote {...attributesOf(block.attrs)}>
          <ArticleBlocks blocks={block.content} />
        </blockquote>
      )
    case 'bulletList':
      return <ul {...attributesOf(block.attrs)}>{items(block.content)}</ul>
    case 'orderedList':
      return (
        <ol {...attributesOf(block.attrs)} {...numbering(block)}>
          {items(block.content)}
        </ol>
      )
    case 'figure':
      return <Figure figure={block} />
    case 'horizontalRule':
      return <hr />
    case 'table':
      return <Table table={block} />
  }
}

function Code({ block }: { block: CodeBlockNode }) {
  return (
    <pre {...attributesOf(block.attrs)}>
      <code>{inline(block.content)}</code>
    </pre>
  )
}

/** An image is described, not loaded: it is captured when the article is imported, not before. */
function Figure({ figure }: { figure: FigureNode }) {
  const t = useTranslations('import')
  return (
    <figure {...attributesOf(figure.attrs)}>
      {figure.content.map((child, index) =>
        child.type === 'image' ? (
          <span key={index} role="img" aria-label={child.attrs.alt || t('preview.image')} data-image="" />
        ) : (
          <Block key={index} block={child} />
        ),
      )}
    </figure>
  )
}

/** One level down each: the article's own title is the heading above them. */
function Heading({ block }: { block: HeadingNode }) {
  const { level, ...attrs } = block.attrs
  const Tag = level <= 2 ? 'h3' : level === 3 ? 'h4' : 'h5'
  return <Tag {...attributesOf(attrs)}>{inline(block.content)}</Tag>
}

function items(content: readonly { attrs?: BlockAttributes; content: BlockNode[] }[]): ReactNode {
  return content.map((item, index) => (
    <li key={index} {...attributesOf(item.attrs)}>
      <ArticleBlocks blocks={item.content} />
    </li>
  ))
}

function Table({ table }: { table: TableNode }) {
  return (
    <table {...attributesOf(table.attrs)}>
      <tbody>
        {table.content.map((row, index) => (
          <tr key={index}>
            {(row.content ?? []).map((cell, column) => {
              const Cell = cell.type === 'tableHeader' ? 'th' : 'td'
              return (
                <Cell
                  key={column}
                  {...attributesOf(cell.attrs)}
                  colSpan={cell.attrs?.colspan}
                  rowSpan={cell.attrs?.rowspan}
                >
                  <ArticleBlocks blocks={cell.content} />
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function numbering({ attrs }: OrderedListNode) {
  return { start: attrs?.start, type: attrs?.type ?? undefined }
}

function attributesOf(attrs: BlockAttributes | undefined) {
  const { dir, lang, speaker, time = null } = attrs ?? {}
  return {
    dir: dir ?? undefined,
    lang: lang ?? undefined,
    'data-speaker': speaker ?? undefined,
    'data-time': time === null ? undefined : clockTime(time),
  }
}

function inline(content: readonly InlineNode[] | undefined): ReactNode {
  return (content ?? []).map((node, index) =>
    node.type === 'hardBreak' ? (
      <br key={index} />
    ) : (
      <Marked key={index} text={node.text} marks={node.marks ?? []} />
    ),
  )
}

/** The first mark is the outermost. */
function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return marks.reduceRight<ReactNode>((inner, mark) => wrap(mark, inner), text)
}

function wrap(mark: Mark, inner: ReactNode): ReactNode {
  switch (mark.type) {
    case 'link':
      // Looked at, not followed: a click on it would leave a form half filled in.
      return isSafeHref(mark.attrs.href) ? <u title={mark.attrs.href}>{inner}</u> : inner
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'strike':
      return <s>{inner}</s>
    case 'underline':
      return <u>{inner}</u>
    case 'code':
      return <code>{inner}</code>
    case 'subscript':
      return <sub>{inner}</sub>
    case 'superscript':
      return <sup>{inner}</sup>
  }
}
