'use client'

import { useEffect, useRef } from 'react'
import classes from './import-form.module.css'

const LONGEST_SELECTION = 5_000

/** A link to be dragged to the bookmarks bar: there it opens the import with the page one is on, and what is selected. */
export function Bookmarklet({ workspace }: { workspace: string }) {
  const link = useRef<HTMLAnchorElement>(null)
  // Set by hand: React refuses such an address, rightly so where it could be clicked. Here a click is held back.
  useEffect(() => {
    link.current?.setAttribute('href', scriptFor(`${location.origin}/w/${workspace}/articles/new`))
  }, [workspace])
  return (
    <p>
      From any page:{' '}
      {/* eslint-disable-next-line jsx-a11y/anchor-is-valid -- its address is set above; it is a link to keep, not to follow */}
      <a ref={link} className={classes['bookmarklet']} draggable onClick={(event) => event.preventDefault()}>
        Import to Stet
      </a>{' '}
      can be dragged to the bookmarks bar.
    </p>
  )
}

function scriptFor(address: string): string {
  const selection = `String(getSelection()).slice(0,${String(LONGEST_SELECTION)})`
  const query = `'?url='+encodeURIComponent(location.href)+'&text='+encodeURIComponent(${selection})`
  return `javascript:void open(${JSON.stringify(address)}+${query})`
}
