import classes from './wordmark.module.css'

/** The name with the proof-reader's mark under it: dots below a word mean "let it stand". */
export function Wordmark() {
  return <span className={classes['wordmark']}>Stet</span>
}
