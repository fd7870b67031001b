import { expect, it } from 'vitest'
import { formKey } from '@/components/keyboard/form-keys'

const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

it.each([
  [{ key: 'Escape' }, 'leave'],
  [{ key: 'Enter', ctrlKey: true }, 'send'],
  [{ key: 'Enter', metaKey: true }, 'send'],
  [{ key: 'Enter' }, undefined],
  [{ key: 'Escape', isComposing: true }, undefined],
  [{ key: 'Escape', keyCode: 229 }, undefined],
  [{ key: 'Enter', ctrlKey: true, isComposing: true }, undefined],
])('%o in a form asks for %s', (press, asked) => {
  expect(formKey({ nativeEvent: { ...PLAIN, ...press } })).toBe(asked)
})
