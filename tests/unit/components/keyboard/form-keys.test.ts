import { expect, it, vi } from 'vitest'
import { formKey } from '@/components/keyboard/form-keys'

vi.stubGlobal('navigator', { platform: 'Win32' })

const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
const [form, field, popover] = [new EventTarget(), new EventTarget(), new EventTarget()]

it.each([
  [{ key: 'Escape' }, 'leave'],
  [{ key: 'Enter', ctrlKey: true }, 'send'],
  [{ key: 'Enter' }, undefined],
  [{ key: 'Escape', isComposing: true }, undefined],
  [{ key: 'Escape', keyCode: 229 }, undefined],
  [{ key: 'Enter', ctrlKey: true, isComposing: true }, undefined],
])('%o in a form asks for %s', (press, asked) => {
  const nativeEvent = { ...PLAIN, ...press, composedPath: () => [field, form] }
  expect(formKey({ nativeEvent, currentTarget: form })).toBe(asked)
})

it.each([{ key: 'Escape' }, { key: 'Enter', ctrlKey: true }])(
  '%o in what is drawn over the form asks nothing of it',
  (press) => {
    const nativeEvent = { ...PLAIN, ...press, composedPath: () => [field, popover] }
    expect(formKey({ nativeEvent, currentTarget: form })).toBeUndefined()
  },
)
