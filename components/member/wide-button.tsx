import { Button, type ButtonProps } from '@mantine/core'
import type { ComponentPropsWithoutRef } from 'react'
import classes from './wide-button.module.css'

type WideButtonProps = ButtonProps & Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps>

/** A button as wide as its form. Words that do not fit take another line: some languages need more of them. */
export function WideButton(props: WideButtonProps) {
  return (
    <Button
      size="md"
      fullWidth
      classNames={{ root: classes['root'] ?? '', label: classes['label'] ?? '' }}
      {...props}
    />
  )
}
