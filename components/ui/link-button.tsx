'use client'

import { Button, type ButtonProps } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'

type LinkButtonProps = Pick<ButtonProps, 'variant' | 'size' | 'leftSection'> & {
  href: string
  children: ReactNode
}

/** A link that looks like a button; usable from server components, which cannot pass `Link` to one themselves. */
export function LinkButton({ href, children, ...look }: LinkButtonProps) {
  return (
    <Button component={Link} href={href} {...look}>
      {children}
    </Button>
  )
}
