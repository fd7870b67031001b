'use client'

import { Anchor, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
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
  const t = useTranslations('import')
  return (
    <>
      <Textarea
        label={t('paste.label')}
        dir="auto"
        autosize
        minRows={10}
        maxRows={22}
        classNames={{ input: classes['text'] ?? '' }}
        placeholder={t('paste.placeholder')}
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
            {t.rich('paste.from', {
              address: () => <bdi className={classes['address']}>{draft.address}</bdi>,
            })}{' '}
            <NoteButton onClick={() => onChange({ address: '' })}>{t('paste.removeAddress')}</NoteButton>
          </p>
        )}
      </div>
    </>
  )
}

function FormattingNote({ draft, onChange }: Omit<PasteTextProps, 'isInvalid'>) {
  const t = useTranslations('import')
  if (!draft.pasted || draft.text.trim() === '') return null
  if (!hasFormatting(draft)) {
    return <p>{t('paste.edited')}</p>
  }
  if (draft.keepsFormatting) {
    return (
      <p>
        {t('paste.formatted')}{' '}
        <NoteButton onClick={() => onChange({ keepsFormatting: false })}>{t('paste.usePlain')}</NoteButton>
      </p>
    )
  }
  return (
    <p>
      {t('paste.plain')}{' '}
      <NoteButton onClick={() => onChange({ keepsFormatting: true })}>{t('paste.keepFormatting')}</NoteButton>
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
