import { useRef, type ReactNode } from 'react'
import classes from './annotation-detail.module.css'

type SectionProps = {
  title: string
  focused?: boolean
  /** Where the focus goes: what is to be read first, or what is filled in. */
  landsOn?: 'title' | 'control'
  children: ReactNode
}

/** Where something is being typed. */
const TYPING = 'textarea, [contenteditable="true"], input:not([type="radio"], [type="checkbox"])'

/**
 * A part of what is known about an annotation. The focus comes to it each time it is asked for, except out of what is
 * being typed in another part.
 */
export function Section({ title, focused = false, landsOn = 'control', children }: SectionProps) {
  const reached = useRef<'no' | 'shown' | 'yes'>('no')
  // Called with each render: the focus comes here once each time the section is asked for, when what it lands on is there.
  const reach = (element: HTMLElement | null): void => {
    if (!element) return
    if (!focused) reached.current = 'no'
    else if (reached.current !== 'yes') reached.current = isTypingBeside(element) ? 'yes' : land(element)
  }
  function land(element: HTMLElement): 'shown' | 'yes' {
    if (reached.current === 'no') element.scrollIntoView({ block: 'start' })
    const landing = landingIn(element, landsOn)
    landing?.focus({ preventScroll: true })
    return landing ? 'yes' : 'shown'
  }
  return (
    <section ref={reach} className={classes['section']} aria-label={title}>
      <h2 className={classes['title']} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function isTypingBeside(section: HTMLElement): boolean {
  const { activeElement } = section.ownerDocument
  return activeElement?.matches(TYPING) === true && section.parentElement?.contains(activeElement) === true
}

/** Of radio buttons, the one that is chosen is where Tab comes too. */
function landingIn(section: HTMLElement, landsOn: 'title' | 'control'): HTMLElement | null {
  if (landsOn === 'title') return section.querySelector('h2')
  return (
    section.querySelector<HTMLElement>('input[type="radio"]:checked') ??
    section.querySelector('input, button')
  )
}
