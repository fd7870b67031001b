'use client'

import { Tabs } from '@mantine/core'
import type { Failure } from '@/lib/core/result'
import { KeepImages } from './address-field'
import { ArticleFileDrop } from './article-file-drop'
import { FromAddress } from './from-address'
import type { ImportDraft, ImportTab } from './import-draft'
import classes from './import-form.module.css'
import { PasteText } from './paste-text'

type ImportSourceProps = {
  workspace: string
  draft: ImportDraft
  failure: Failure | undefined
  onChange: (part: Partial<ImportDraft>) => void
}

const TABS: readonly { value: ImportTab; label: string }[] = [
  { value: 'paste', label: 'Paste text' },
  { value: 'address', label: 'Web address' },
  { value: 'file', label: 'Upload file' },
  { value: 'many', label: 'Many at once' },
]

/** Where the article comes from. What was entered in one tab stays while another is open. */
export function ImportSource({ workspace, draft, failure, onChange }: ImportSourceProps) {
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
        <FromAddress
          workspace={workspace}
          draft={draft}
          isInvalid={fault?.field === 'url'}
          onChange={onChange}
        />
      </Tabs.Panel>
      <Tabs.Panel value="file" pt="md">
        <ArticleFileDrop
          file={draft.file}
          isInvalid={fault?.field === 'file'}
          onChange={(file) => onChange({ file })}
        />
        <KeepImages draft={draft} onChange={onChange} />
      </Tabs.Panel>
    </Tabs>
  )
}
