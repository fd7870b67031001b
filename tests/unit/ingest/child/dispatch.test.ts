import { expect, it } from 'vitest'
import { fail } from '@/lib/core/result'
import { dispatch } from '@/lib/ingest/child/dispatch'

it.each([undefined, null, 'read', {}])('anything but a task is refused: %j', async (task) => {
  expect(await dispatch(task)).toEqual(fail('invalid', 'This is not a task.'))
})

it('an article that no document can hold is refused by the child already', async () => {
  const bytes = new TextEncoder().encode('x\n\n'.repeat(300_000))
  const task = { kind: 'read', source: { format: 'plain', bytes } }
  expect(await dispatch(task)).toMatchObject({ ok: false, failure: { code: 'too_large' } })
})
