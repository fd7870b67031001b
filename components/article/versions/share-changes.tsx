'use client'

import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './change-bar.module.css'

type ShareChangesProps = { markdown: string; fileName: string }

const ICON = { size: 15, 'aria-hidden': true } as const

/** The list of changes to take along: copied as Markdown, or as a file of it. */
export function ShareChanges({ markdown, fileName }: ShareChangesProps) {
  const [said, setSaid] = useState('')

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(markdown)
      setSaid('The list of changes is on the clipboard.')
    } catch {
      // Browsers refuse it to pages without a secure connection, and where people have forbidden it.
      setSaid('The browser did not allow it. Download the list instead.')
    }
  }

  function download(): void {
    const address = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = fileName
    link.click()
    URL.revokeObjectURL(address)
    setSaid(`Downloaded as ${fileName}.`)
  }

  const copied = said.startsWith('The list')
  return (
    <div className={classes['share']}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={copied ? <IconCheck {...ICON} /> : <IconCopy {...ICON} />}
        onClick={() => void copy()}
      >
        Copy as Markdown
      </Button>
      <Button size="compact-sm" variant="default" leftSection={<IconDownload {...ICON} />} onClick={download}>
        Download .md
      </Button>
      <span role="status" className={classes['said']}>
        {said}
      </span>
    </div>
  )
}
