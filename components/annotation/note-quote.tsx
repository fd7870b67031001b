import classes from './note-quote.module.css'

/** A member's note on an annotation, as it was written. */
export function NoteQuote({ note }: { note: string }) {
  return (
    <p className={classes['note']} dir="auto">
      {note}
    </p>
  )
}
