'use client'

import { Input } from '@mantine/core'
import { useId, useState, type ComponentType, type ReactNode } from 'react'
import classes from './file-drop.module.css'
import { takeFiles } from './take-files'

type FileDropProps = {
  label: string
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>
  /** What was chosen, or what may be: paragraphs. */
  children: ReactNode
  isInvalid?: boolean
  multiple?: boolean
  /** Only what the file dialogue shows first; what a file is, its content tells the server. */
  accept?: string
  onChoose: (files: readonly File[]) => void
}

/** The browser's own file input, spread over a place to drop files on. */
export function FileDrop({ label, icon: Icon, children, isInvalid, onChoose, ...input }: FileDropProps) {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  return (
    <Input.Wrapper label={label} labelProps={{ htmlFor: id }}>
      <div className={classes['drop']} data-over={isOver || undefined} data-invalid={isInvalid || undefined}>
        <Icon size={28} stroke={1.3} aria-hidden />
        <div className={classes['words']} id={`${id}-words`}>
          {children}
        </div>
        <input
          {...input}
          id={id}
          type="file"
          aria-describedby={`${id}-words`}
          aria-invalid={isInvalid || undefined}
          className={classes['input']}
          onDragEnter={() => setIsOver(true)}
          onDragLeave={() => setIsOver(false)}
          onDrop={() => setIsOver(false)}
          onChange={(event) => takeFiles(event.currentTarget, onChoose)}
        />
      </div>
    </Input.Wrapper>
  )
}
