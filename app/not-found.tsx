import { Blank } from '@/components/ui/blank'
import { LinkButton } from '@/components/ui/link-button'

export default function NotFound() {
  return (
    <main>
      <Blank
        alone
        title="There is nothing here"
        action={<LinkButton href="/">Back to the articles</LinkButton>}
      >
        The page does not exist, or it is not yours to see.
      </Blank>
    </main>
  )
}
