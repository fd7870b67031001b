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
  const wasFocused = useRef(false)
  // Called with each render: the focus comes here once each time the section is asked for.
  const reach = (element: HTMLElement | null): void => {
    if (element && focused && !wasFocused.current && !isTypingBeside(element)) {
      element.scrollIntoView({ block: 'start' })
      landingIn(element, landsOn)?.focus({ preventScroll: true })
    }
    if (element) wasFocused.current = focused
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
