'use client'

import { Button, type ButtonProps } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'

type LinkButtonProps = Pick<ButtonProps, 'variant' | 'size' | 'leftSection'> & {
  href: string
  /** A file to be saved, which must not be fetched before it is asked for. */
  download?: boolean
  children: ReactNode
}

/** A link that looks like a button; usable from server components, which cannot pass `Link` to one themselves. */
export function LinkButton({ href, download = false, children, ...look }: LinkButtonProps) {
  if (download)
    return (
      <Button component="a" href={href} download {...look}>
        {children}
      </Button>
    )
  return (
    <Button component={Link} href={href} {...look}>
      {children}
    </Button>
  )
}
