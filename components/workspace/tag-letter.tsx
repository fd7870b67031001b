import { appearanceOf, letterOf } from '@/lib/editor/highlight-layer/highlight'
import classes from './tag-letter.module.css'

/** A tag's letter on its tint, over its own underline pattern. The label stands beside it in words. */
export function TagLetter({ tag }: { tag: string }) {
  return (
    <span aria-hidden className={classes['letter']} data-tag={appearanceOf(tag)}>
      {letterOf(tag)}
    </span>
  )
}
