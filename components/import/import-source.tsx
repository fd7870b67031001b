'use client'

import { Tabs } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { KeepImages } from './address-field'
import { ArticleFileDrop } from './article-file-drop'
import { FromAddress } from './from-address'
import classes from './import-form.module.css'
import type { ImportTab } from './import-draft'
import { ImportMany } from './import-many'
import { PasteText } from './paste-text'
import type { MessageKey } from '@/lib/messages/translate'
import type { ImportOfOne } from './use-import'
import type { ImportOfMany } from './use-import-many'

type ImportSourceProps = { workspace: string; one: ImportOfOne; many: ImportOfMany }

const TABS = [
  { value: 'paste', label: 'sources.paste' },
  { value: 'address', label: 'sources.address' },
  { value: 'file', label: 'sources.file' },
  { value: 'many', label: 'sources.many' },
] as const satisfies readonly { value: ImportTab; label: MessageKey<'import'> }[]

/** Where the article comes from, or many. What was entered in one tab stays while another is open. */
export function ImportSource({ workspace, one, many }: ImportSourceProps) {
  const { draft, preview, failure, change } = one
  const t = useTranslations('import')
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
      <Tabs.List aria-label={t('sources.label')} className={classes['tabs'] ?? ''}>
        {TABS.map(({ value, label }) => (
          <Tabs.Tab key={value} value={value}>
            {t(label)}
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
