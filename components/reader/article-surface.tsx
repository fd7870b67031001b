'use client'

import { EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type Ref,
} from 'react'
import type { Span } from '@/lib/core/text/span'
import type { ArticleContent } from '@/lib/schema/article'
import { articleExtensionsWith } from '@/lib/editor/article-schema'
import { copyText } from '@/lib/editor/copy-text'
import { createHighlightLayer } from '@/lib/editor/highlight-layer/create-highlight-layer'
import type { Found } from '@/lib/editor/highlight-layer/layer-state'
import type { Highlight } from '@/lib/editor/highlight-layer/highlight'
import {
  focusHighlight,
  hoverHighlight,
  setCursor,
  showFound,
  showHighlights,
  showBoilerplate,
} from '@/lib/editor/highlight-layer/layer-commands'
import '@/components/article/speakers.css'
import '@/lib/editor/highlight-layer/highlights.css'
import { isOnScreen, scrollTo } from '@/lib/editor/highlight-layer/places'
import { ArticleMarks } from './article-marks'
import classes from './article-surface.module.css'
import { StaticArticle } from './static-article'
import { SelectionBubble, type SelectionBubbleProps } from './selection-bubble'
import { createArticleHandle, type ArticleHandle } from './room/article-handle'

type ArticleSurfaceProps = {
  article: ArticleContent
  /** What the SHA-256 of an image is added to for its address. */
  imagesAt: string
  highlights: readonly Highlight[]
  /** Boilerplate, shown dimmed. */
  boilerplate: readonly Span[]
  /** What the person stands on, and whether it was reached by pointing. */
  cursor: Span | null
  found: Found
  focused: string | null
  hovered: string | null
  /** The offset at which the text is about to be cut. */
  cut: number | null
  onClick: (offset: number) => void
  onHover: (offset: number | null) => void
  /** Answers the span that the selection stands for. */
  onSelect: (span: Span, how: { free: boolean }) => Span | null
  onStray: () => void
  /** Whether the article scrolls along with the cursor; not where a pointer put it. */
  follow: boolean
  ref: Ref<ArticleHandle>
  /** The tags beside the selection, where a pointer made it. */
  bubble: Pick<SelectionBubbleProps, 'span' | 'commands'> | null
}

/** The article as it was captured, with the one highlight layer over it. Nothing here can be edited. */
export function ArticleSurface(props: ArticleSurfaceProps) {
  const {
    article,
    imagesAt,
    highlights,
    boilerplate,
    cursor,
    found,
    focused,
    hovered,
    cut,
    follow,
    ref,
    bubble,
  } = props
  const t = useTranslations('reader')
  const pageRef = useRef<HTMLDivElement>(null)

  const onClick = useEffectEvent((offset: number) => props.onClick(offset))
  const onHover = useEffectEvent((offset: number | null) => props.onHover(offset))
  const onSelect = useEffectEvent((span: Span, how: { free: boolean }) => props.onSelect(span, how))
  const onStray = useEffectEvent(() => props.onStray())
  const [relay] = useState(createRelay)
  useEffect(() => {
    relay.connect({ onClick, onHover, onSelect, onStray })
  }, [relay])

  const editor = useEditor({
    editable: false,
    immediatelyRender: false,
    content: article.document,
    extensions: [...articleExtensionsWith({ imagesAt }), relay.layer],
    editorProps: {
      attributes: { role: 'document', 'aria-label': t('article.text') },
      // The browser's own selecting is left alone: the editor would take three quick drags for a triple click.
      handleDOMEvents: { copy: copyText, mousedown: () => true },
    },
  })
  const view = editor?.view

  useImperativeHandle(ref, () => createArticleHandle(() => view), [view])
  useEffect(() => {
    if (view) showHighlights(view, highlights)
  }, [view, highlights])
  // Before the letters are measured: it is set smaller, and moves the lines after it.
  useLayoutEffect(() => {
    if (view) showBoilerplate(view, boilerplate)
  }, [view, boilerplate])
  useEffect(() => {
    if (view) setCursor(view, cursor)
  }, [view, cursor])
  useEffect(() => {
    if (view) showFound(view, found)
  }, [view, found])
  useEffect(() => {
    if (view && cursor && follow && !isOnScreen(view, cursor)) scrollTo(view, cursor.start)
  }, [view, cursor, follow])
  useEffect(() => {
    if (view) focusHighlight(view, focused)
  }, [view, focused, highlights])
  useEffect(() => {
    if (view) hoverHighlight(view, hovered)
  }, [view, hovered])

  return (
    <div ref={pageRef} className={classes['page']} dir={article.direction} lang={article.language}>
      <div className={classes['text']} data-article>
        {editor ? (
          <EditorContent editor={editor} />
        ) : (
          <StaticArticle document={article.document} imagesAt={imagesAt} />
        )}
      </div>
      {view && (
        <ArticleMarks
          view={view}
          page={pageRef}
          cursor={cursor}
          highlights={highlights}
          boilerplate={boilerplate}
          cut={cut}
        />
      )}
      {view && bubble && <SelectionBubble view={view} page={pageRef} {...bubble} />}
    </div>
  )
}

type Callbacks = Pick<ArticleSurfaceProps, 'onClick' | 'onHover' | 'onSelect' | 'onStray'>

/** The layer reads its callbacks once; what they do changes with every render. */
function createRelay() {
  let callbacks: Callbacks | undefined
  return {
    connect: (next: Callbacks) => void (callbacks = next),
    layer: createHighlightLayer({
      onClick: (offset) => callbacks?.onClick(offset),
      onHover: (offset) => callbacks?.onHover(offset),
      onSelect: (span, how) => (span ? callbacks?.onSelect(span, how) : null),
      onStray: () => callbacks?.onStray(),
    }),
  }
}
