import { expect, it } from 'vitest'
import { evidenceLeaving } from '@/lib/core/annotation/evidence-leaving'
import type { Work, WorkStep } from '@/lib/core/annotation/work'

function step(work: Work): WorkStep {
  return { key: 'k', operationId: 'k', label: '', work }
}

function evidence(op: 'delete' | 'restore', id: string): WorkStep {
  return step({ kind: 'evidence', op, evidence: { id, revision: 1, claimId: 'c' } })
}

const TAGGED = step({ kind: 'annotations', changes: [{ op: 'delete', id: 'e1', revision: 1 }] })

it.each<[string, WorkStep[], string[]]>([
  ['nothing waits', [], []],
  ['a deletion waits', [evidence('delete', 'e1')], ['e1']],
  ['two deletions wait', [evidence('delete', 'e1'), evidence('delete', 'e2')], ['e1', 'e2']],
  ['it was brought back after that', [evidence('delete', 'e1'), evidence('restore', 'e1')], []],
  [
    'it is deleted again',
    [evidence('delete', 'e1'), evidence('restore', 'e1'), evidence('delete', 'e1')],
    ['e1'],
  ],
  ['another comes back', [evidence('delete', 'e1'), evidence('restore', 'e2')], ['e1']],
  ['only annotations wait', [TAGGED], []],
  [
    'annotations wait between them',
    [evidence('delete', 'e1'), TAGGED, evidence('delete', 'e2')],
    ['e1', 'e2'],
  ],
])('where %s, what will be gone is right', (_when, waiting, ids) => {
  expect([...evidenceLeaving(waiting)]).toEqual(ids)
})
