'use client'

import { Button } from '@mantine/core'
import { Blank } from '@/components/ui/blank'

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <main>
      <Blank
        alone
        role="alert"
        title="Something went wrong"
        action={<Button onClick={reset}>Try again</Button>}
      >
        Nothing you saved is lost. {error.digest ? `Quote "${error.digest}" when you report it.` : ''}
      </Blank>
    </main>
  )
}
