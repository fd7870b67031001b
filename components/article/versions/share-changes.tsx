'use client'

import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MessageKey } from '@/lib/messages/translate'
import classes from './change-bar.module.css'

type Done = 'copied' | 'notCopied' | 'downloaded'

const SAID = {
  copied: 'versions.share.copied',
  notCopied: 'versions.share.notCopied',
  downloaded: 'versions.share.downloaded',
} as const satisfies Record<Done, MessageKey<'article'>>

type ShareChangesProps = { markdown: string; fileName: string }

const ICON = { size: 15, 'aria-hidden': true } as const

/** Copies the changes as Markdown, or downloads them as a file. */
export function ShareChanges({ markdown, fileName }: ShareChangesProps) {
  const t = useTranslations('article')
  const [done, setDone] = useState<Done>()

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(markdown)
      setDone('copied')
    } catch {
      // Browsers refuse it to pages without a secure connection, and where people have forbidden it.
      setDone('notCopied')
    }
  }

  function download(): void {
    const address = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = fileName
    link.click()
    URL.revokeObjectURL(address)
    setDone('downloaded')
  }

  return (
    <div className={classes['share']}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={done === 'copied' ? <IconCheck {...ICON} /> : <IconCopy {...ICON} />}
        onClick={() => void copy()}
      >
        {t('versions.share.copy')}
      </Button>
      <Button size="compact-sm" variant="default" leftSection={<IconDownload {...ICON} />} onClick={download}>
        {t('versions.share.download')}
      </Button>
      <span role="status" className={classes['said']}>
        {done && t(SAID[done], { name: fileName })}
      </span>
    </div>
  )
}
