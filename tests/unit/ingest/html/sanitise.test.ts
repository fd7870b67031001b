import { expect, it } from 'vitest'
import { sanitise } from '@/lib/ingest/html/sanitise'

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
])('a link loses the address %s', (href) => {
  expect(sanitise(`<p><a href="${href}">a</a></p>`)).toBe('<p><a>a</a></p>')
})

it('what runs goes with all it holds, and what only looks like it keeps its text', () => {
  expect(sanitise('<p onclick="x()">a<script>b</script><style>c</style><blink>d</blink></p>')).toBe(
    '<p>ad</p>',
  )
})
