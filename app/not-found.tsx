import { Button } from '@mantine/core'
import Link from 'next/link'
import { Blank } from '@/components/ui/blank'

export default function NotFound() {
  return (
    <main>
      <Blank
        title="There is nothing here"
        action={
          <Button component={Link} href="/">
            Back to the articles
          </Button>
        }
      >
        The page does not exist, or it is not yours to see.
      </Blank>
    </main>
  )
}
