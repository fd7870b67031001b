'use client'

import { Button } from '@mantine/core'
import { Blank } from '@/components/ui/blank'

type ErrorProps = { error: Error & { digest?: string }; reset: () => void }

export default function LogError({ error, reset }: ErrorProps) {
  return (
    <Blank
      role="alert"
      title="The audit log could not be loaded"
      action={<Button onClick={reset}>Try again</Button>}
    >
      Nothing is lost. {error.digest ? `Quote “${error.digest}” when you report it.` : ''}
    </Blank>
  )
}
