import { Children, type ReactNode } from 'react'
import classes from './dotted.module.css'

type DottedProps = { children: ReactNode; as?: 'p' | 'span'; className?: string | undefined }

/** Short facts in a row with dots between them; none hangs where a line breaks. Each child is one fact. */
export function Dotted({ children, as: Element = 'p', className }: DottedProps) {
  return (
    <Element className={[classes['dotted'], className].filter(Boolean).join(' ')}>
      {Children.map(children, (fact) => fact && <span>{fact}</span>)}
    </Element>
  )
}
