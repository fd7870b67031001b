/**
 * The controls that something else lies over, or that stand beside the screen: at its middle, a control must be what a
 * pointer meets. Runs in the page.
 */
export function coveredControls(): string[] {
  const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea, [contenteditable="true"]'

  function isShown(control: Element): boolean {
    const { width, height } = control.getBoundingClientRect()
    const isHidden = control.closest('[aria-hidden="true"], [inert]') !== null
    // What only assistive technology meets is 1 px large, or waits above the screen for the focus.
    return width > 4 && height > 4 && !isHidden && control.checkVisibility({ visibilityProperty: true })
  }

  function isMet(control: Element): boolean {
    control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
    const box = control.getClientRects()[0]
    if (!box) return false
    const met = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    if (!met) return false
    // A field may be drawn by what stands around it, and a box to tick by its label.
    const around = control instanceof HTMLInputElement ? (control.parentElement ?? control) : control
    const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : []
    return [around, ...labels].some((part) => part.contains(met))
  }

  return [...document.querySelectorAll(CONTROLS)]
    .filter((control) => isShown(control) && !control.matches('[href="#main"]') && !isMet(control))
    .map((control) => control.outerHTML.replace(/<svg.*?<\/svg>/gs, '').slice(0, 160))
}
