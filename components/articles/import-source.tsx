'use client'

import { Button, Tabs, TextInput } from '@mantine/core'
import type { Failure } from '@/lib/core/result'
import { FileDrop } from './file-drop'
import type { ImportDraft, ImportTab } from './import-draft'
import classes from './import-form.module.css'
import { PasteText } from './paste-text'

type ImportSourceProps = {
  draft: ImportDraft
  failure: Failure | undefined
  onChange: (part: Partial<ImportDraft>) => void
}

const TABS: readonly { value: ImportTab; label: string }[] = [
  { value: 'paste', label: 'Paste text' },
  { value: 'address', label: 'Web address' },
  { value: 'file', label: 'Upload file' },
]

/** Where the article comes from. What was entered in one tab stays while another is open. */
export function ImportSource({ draft, failure, onChange }: ImportSourceProps) {
  const fault = failure?.code === 'conflict' ? undefined : failure
  return (
    <Tabs
      value={draft.tab}
      onChange={(value) => {
        const tab = TABS.find((one) => one.value === value)
        if (tab) onChange({ tab: tab.value })
      }}
    >
      <Tabs.List className={classes['tabs'] ?? ''} aria-label="Where the article comes from">
        {TABS.map(({ value, label }) => (
          <Tabs.Tab key={value} value={value}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="paste" pt="md">
        <PasteText
          draft={draft}
          isInvalid={fault?.field === 'text' || fault?.field === 'html'}
          onChange={onChange}
        />
      </Tabs.Panel>
      <Tabs.Panel value="address" pt="md">
        <TextInput
          label="Address"
          type="url"
          inputMode="url"
          placeholder="https://"
          dir="ltr"
          value={draft.address}
          error={fault?.field === 'url'}
          onChange={(event) => onChange({ address: event.currentTarget.value })}
        />
        <div className={classes['explanation']}>
          <p>
            This edition does not fetch pages by itself. Open the page, copy the article and paste it here:
            headings, lists and links come along, and the address is kept with the article.
          </p>
          <Button variant="light" onClick={() => onChange({ tab: 'paste' })}>
            Go on to paste
          </Button>
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="file" pt="md">
        <FileDrop
          file={draft.file}
          isInvalid={fault?.field === 'file'}
          onChange={(file) => onChange({ file })}
        />
      </Tabs.Panel>
    </Tabs>
  )
}
