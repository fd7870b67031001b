'use client'

import '@mantine/tiptap/styles.css'
import { RichTextEditor } from '@mantine/tiptap'
import Link from '@tiptap/extension-link'
import { useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect } from 'react'
import type { RichText } from '@/lib/schema/rich-text'
import { withoutCredentialLinks } from '@/lib/schema/credentials'
import { checkRichText } from '@/lib/core/document/rich-text'
import { isSafeHref } from '@/lib/core/document/is-safe-href'
import { FormatBar } from './format-bar'

type RationaleEditorProps = {
  value: RichText
  onChange: (rationale: RichText) => void
  labelledBy: string
  readOnly: boolean
}

/** What a rationale may hold, no more: the server refuses the rest. */
const EXTENSIONS = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: false,
    dropcursor: false,
    gapcursor: false,
  }),
  Link.configure({ openOnClick: false, isAllowedUri: (address) => isSafeHref(address) }),
]

/** A small editor: bold, italic, lists, quotations, links. Tab leaves it. */
export function RationaleEditor({ value, onChange, labelledBy, readOnly }: RationaleEditorProps) {
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: value,
    editable: !readOnly,
    immediatelyRender: false,
    shouldRerenderOnTransaction: true,
    editorProps: {
      // While it is being submitted nothing can be typed, and the focus stays.
      attributes: { 'aria-labelledby': labelledBy, 'aria-multiline': 'true', tabindex: '0' },
    },
    onUpdate: ({ editor: { state } }) => {
      const rationale = checkRichText(withoutCredentialLinks(state.doc.toJSON()))
      if (!rationale.ok)
        throw new Error(`The editor wrote what a rationale may not hold: ${rationale.failure.message}`)
      onChange(rationale.value)
    },
  })
  // What it is made with holds for ever; this follows.
  useEffect(() => {
    editor?.setEditable(!readOnly, false)
  }, [editor, readOnly])
  return (
    <RichTextEditor editor={editor} variant="subtle" withTypographyStyles={false}>
      <RichTextEditor.Content />
      {!readOnly && <FormatBar />}
    </RichTextEditor>
  )
}
