'use client'

import { Anchor } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { bookmarkletScript } from './bookmarklet-script'
import classes from './import-form.module.css'

/** A link to be kept among the bookmarks: there it opens the import with the page one is on, and what is selected. */
export function Bookmarklet({ workspace }: { workspace: string }) {
  const t = useTranslations('import')
  const name = t('web.bookmarkletName')
  const place = useRef<HTMLSpanElement>(null)
  const clipboard = useClipboard()
  useEffect(() => place.current?.replaceChildren(linkTo(name, scriptFor(workspace))), [name, workspace])
  return (
    <p>
      {t.rich('web.bookmarklet', {
        copied: String(clipboard.copied),
        link: () => <span ref={place} className={classes['bookmarklet']} />,
        copy: (chunks) => (
          <Anchor
            component="button"
            type="button"
            inherit
            onClick={() => clipboard.copy(scriptFor(workspace))}
          >
            {chunks}
          </Anchor>
        ),
      })}
    </p>
  )
}

/** Made by hand: React refuses such an address, rightly so where it could be followed. This one is only carried away. */
function linkTo(name: string, code: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = code
  link.textContent = name
  link.tabIndex = -1
  link.addEventListener('click', (event) => event.preventDefault())
  return link
}

function scriptFor(workspace: string): string {
  return bookmarkletScript(`${location.origin}/w/${workspace}/articles/new`)
}
