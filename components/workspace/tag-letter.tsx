import { letterOf, tintOf } from '@/lib/core/codebook/base-tags'
import classes from './tag-letter.module.css'

/** A tag's letter on its tint, over its own underline pattern. The label stands beside it in words. */
export function TagLetter({ tag }: { tag: string }) {
  return (
    <span aria-hidden className={classes['letter']} data-tint={tintOf(tag)}>
      {letterOf(tag)}
    </span>
  )
}
