import type { SearchHit } from '@/lib/schema/article-list'
import classes from './article-list.module.css'

/** A passage of the text with what was found in it. */
export function HitText({ hit: { text, marks }, lang }: { hit: SearchHit; lang: string }) {
  const parts = marks.map(({ start, end }, index) => (
    <span key={start}>
      {text.slice(marks[index - 1]?.end ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </span>
  ))
  return (
    <p className={classes['hit']} dir="auto" lang={lang}>
      …{parts}
      {text.slice(marks.at(-1)?.end ?? 0)}…
    </p>
  )
}
