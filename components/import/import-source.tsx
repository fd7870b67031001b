'use client'

import { Tabs } from '@mantine/core'
import { KeepImages } from './address-field'
import { ArticleFileDrop } from './article-file-drop'
import { FromAddress } from './from-address'
import type { ImportTab } from './import-draft'
import classes from './import-form.module.css'
import { ImportMany } from './import-many'
import { PasteText } from './paste-text'
import type { ImportOfOne } from './use-import'
import type { ImportOfMany } from './use-import-many'

type ImportSourceProps = { workspace: string; one: ImportOfOne; many: ImportOfMany }

const TABS: readonly { value: ImportTab; label: string }[] = [
  { value: 'paste', label: 'Paste text' },
  { value: 'address', label: 'Web address' },
  { value: 'file', label: 'Upload file' },
  { value: 'many', label: 'Many at once' },
]

/** Where the article comes from, or many. What was entered in one tab stays while another is open. */
export function ImportSource({ workspace, one, many }: ImportSourceProps) {
  const { draft, preview, failure, change } = one
  // With a preview there is another field for where the article is.
  const hasOwnAddress = preview !== undefined
  const fault = failure?.code === 'conflict' ? undefined : failure
  return (
    <Tabs
      value={draft.tab}
      onChange={(value) => {
        const tab = TABS.find((one) => one.value === value)
        if (tab) change({ tab: tab.value })
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
          onChange={change}
        />
      </Tabs.Panel>
      <Tabs.Panel value="address" pt="md">
        <FromAddress
          workspace={workspace}
          draft={draft}
          isInvalid={fault?.field === 'url' && !hasOwnAddress}
          onChange={change}
        />
      </Tabs.Panel>
      <Tabs.Panel value="file" pt="md">
        <ArticleFileDrop
          file={draft.file}
          isInvalid={fault?.field === 'file'}
          onChange={(file) => change({ file })}
        />
        <KeepImages draft={draft} onChange={change} />
      </Tabs.Panel>
      <Tabs.Panel value="many" pt="md">
        <ImportMany draft={many.draft} onChange={many.change} />
      </Tabs.Panel>
    </Tabs>
  )
}
