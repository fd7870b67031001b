'use client'

import { Anchor } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { bookmarkletScript } from './bookmarklet-script'
import classes from './import-form.module.css'

/** A link to be kept among the bookmarks: there it opens the import with the page one is on, and what is selected. */
export function Bookmarklet({ workspace }: { workspace: string }) {
  const place = useRef<HTMLSpanElement>(null)
  const clipboard = useClipboard()
  useEffect(() => place.current?.replaceChildren(linkTo(scriptFor(workspace))), [workspace])
  return (
    <p>
      From any page: drag <span ref={place} className={classes['bookmarklet']} /> to the bookmarks bar, or{' '}
      <Anchor component="button" type="button" inherit onClick={() => clipboard.copy(scriptFor(workspace))}>
        {clipboard.copied ? 'copied' : 'copy its address'}
      </Anchor>{' '}
      into a bookmark.
    </p>
  )
}

/** Made by hand: React refuses such an address, rightly so where it could be followed. This one is only carried away. */
function linkTo(code: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = code
  link.textContent = 'Import to Stet'
  link.tabIndex = -1
  link.addEventListener('click', (event) => event.preventDefault())
  return link
}

function scriptFor(workspace: string): string {
  return bookmarkletScript(`${location.origin}/w/${workspace}/articles/new`)
}
