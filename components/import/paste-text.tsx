'use client'

import { Anchor, Textarea } from '@mantine/core'
import type { ClipboardEvent } from 'react'
import { hasFormatting, type ImportDraft, type Pasted } from './import-draft'
import classes from './import-form.module.css'

type PasteTextProps = {
  draft: ImportDraft
  isInvalid: boolean
  onChange: (part: Partial<ImportDraft>) => void
}

/** A box for the text. A formatted paste that fills it keeps its headings, lists and links until it is edited. */
export function PasteText({ draft, isInvalid, onChange }: PasteTextProps) {
  return (
    <>
      <Textarea
        label="Text"
        dir="auto"
        autosize
        minRows={10}
        maxRows={22}
        classNames={{ input: classes['text'] ?? '' }}
        placeholder="Paste or type the article. Empty lines part paragraphs."
        value={draft.text}
        error={isInvalid}
        onPaste={(event) => {
          const pasted = formattedPaste(event)
          if (pasted) onChange({ pasted, keepsFormatting: true })
        }}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <div className={classes['note']} role="status">
        <FormattingNote draft={draft} onChange={onChange} />
        {draft.address.trim() !== '' && (
          <p>
            From <bdi className={classes['address']}>{draft.address}</bdi>{' '}
            <NoteButton onClick={() => onChange({ address: '' })}>Remove the address</NoteButton>
          </p>
        )}
      </div>
    </>
  )
}

function FormattingNote({ draft, onChange }: Omit<PasteTextProps, 'isInvalid'>) {
  if (!draft.pasted || draft.text.trim() === '') return null
  if (!hasFormatting(draft)) {
    return (
      <p>
        Edited since it was pasted, so it will be imported as plain text. Undo your edit to keep the
        formatting.
      </p>
    )
  }
  if (draft.keepsFormatting) {
    return (
      <p>
        Pasted with formatting: headings, lists, links and emphasis are kept.{' '}
        <NoteButton onClick={() => onChange({ keepsFormatting: false })}>Use plain text</NoteButton>
      </p>
    )
  }
  return (
    <p>
      Imported as plain text.{' '}
      <NoteButton onClick={() => onChange({ keepsFormatting: true })}>Keep the formatting</NoteButton>
    </p>
  )
}

function NoteButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Anchor component="button" type="button" inherit onClick={onClick}>
      {children}
    </Anchor>
  )
}

const FORMATTING = /<(?:h[1-6]|p|ul|ol|table|blockquote|a|strong|b|em|i|pre)[\s>]/i

/** What is pasted with markup over the whole box. A paste into the middle of other text has to be plain. */
function formattedPaste(event: ClipboardEvent<HTMLTextAreaElement>): Pasted | undefined {
  const { selectionStart, selectionEnd, value } = event.currentTarget
  const html = event.clipboardData.getData('text/html')
  const replacesAll = selectionStart === 0 && selectionEnd === value.length
  if (!replacesAll || !FORMATTING.test(html)) return undefined
  return { html, text: event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n') }
}
