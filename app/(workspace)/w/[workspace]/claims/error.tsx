'use client'

import { Button } from '@mantine/core'
import { Blank } from '@/components/ui/blank'

type ErrorProps = { error: Error & { digest?: string }; reset: () => void }

export default function ClaimsError({ error, reset }: ErrorProps) {
  return (
    <Blank
      role="alert"
      title="The claims could not be loaded"
      action={<Button onClick={reset}>Try again</Button>}
    >
      Nothing is lost. {error.digest ? `Quote “${error.digest}” when you report it.` : ''}
    </Blank>
  )
}
