// @vitest-environment jsdom
import { act, createElement as h, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Section } from '@/components/annotation/detail-section'

let root: Root
let panel: HTMLElement
const scrolled = vi.fn()

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  scrolled.mockReset()
  Element.prototype.scrollIntoView = scrolled
  panel = document.body.appendChild(document.createElement('div'))
  root = createRoot(panel)
})

afterEach(() => {
  act(() => root.unmount())
  panel.remove()
  vi.unstubAllGlobals()
})

function show(asked: 'first' | 'second'): void {
  const typed = [h('textarea', { key: 'typed' }), h('input', { key: 'chosen', type: 'radio' })]
  const sections = [
    h(Section, {
      key: 1,
      title: 'First',
      focused: asked === 'first',
      landsOn: 'title' as const,
      children: typed,
    }),
    h(Section, {
      key: 2,
      title: 'Second',
      focused: asked === 'second',
      landsOn: 'title' as const,
      children: 'To be decided next.',
    }),
  ]
  act(() => root.render(sections))
}

function focusOn(selector: string): void {
  panel.querySelector<HTMLElement>(selector)?.focus()
}

describe('a section that is asked for', () => {
  it('takes the focus', () => {
    show('first')
    expect(document.activeElement?.textContent).toBe('First')
    show('second')
    expect(document.activeElement?.textContent).toBe('Second')
  })

  it('takes it when what it lands on comes later, once', () => {
    const section = (children: ReactNode) => h(Section, { title: 'Only', focused: true, children })
    act(() => root.render(section('Not there yet.')))
    expect(document.activeElement).toBe(document.body)
    const fields = [h('input', { key: 1, type: 'radio' }), h('a', { key: 2, href: '#' }, 'Elsewhere')]
    act(() => root.render(section(fields)))
    expect(document.activeElement?.tagName).toBe('INPUT')
    focusOn('a')
    act(() => root.render(section(fields)))
    expect(document.activeElement?.tagName).toBe('A')
    expect(scrolled).toHaveBeenCalledTimes(1)
  })

  it('takes it from what is chosen, too', () => {
    show('first')
    focusOn('input')
    show('second')
    expect(document.activeElement?.textContent).toBe('Second')
  })

  it('leaves it where something is being typed, and does not take it later', () => {
    show('first')
    focusOn('textarea')
    show('second')
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    focusOn('input')
    show('second')
    expect(document.activeElement?.tagName).toBe('INPUT')
  })
})
