import { describe, expect, it } from 'vitest'
import { highlightsOf } from '@/components/reader/highlights-of'
import { disagreementsOf } from '@/lib/core/annotation/disagreements'
import type { Role } from '@/lib/schema/role'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationOf, ME, OTHER } from '@/tests/unit/core/annotation/annotation-examples'

const MINE = annotationOf(0, { id: 'mine' })
const THEIRS = annotationOf(1, { id: 'theirs', member: OTHER })

function painted(role: Role, ...items: AnnotationView[]) {
  return highlightsOf(items, { me: { ...ME, role }, disagreements: disagreementsOf(items) })
}

describe('what is painted of annotations', () => {
  it('tells a reviewer the work of others from their own', () => {
    expect(painted('reviewer', MINE, THEIRS).map(({ state }) => state)).toEqual(['mine', 'other'])
  })

  it.each<Role>(['viewer', 'editor', 'admin'])('is as visible to a %s, whoever made it', (role) => {
    expect(painted(role, MINE, THEIRS).map(({ state }) => state)).toEqual(['mine', 'mine'])
  })

  it('says of a place that it is to be confirmed, and has nothing without a place', () => {
    const fuzzy = { ...THEIRS, anchor: { ...THEIRS.anchor, status: 'fuzzy' as const } }
    const lost = { ...THEIRS, anchor: { ...THEIRS.anchor, start: null, end: null } }
    expect(painted('editor', fuzzy).map(({ state }) => state)).toEqual(['unsure'])
    expect(painted('editor', lost)).toEqual([])
  })

  it('says which words two members tagged differently', () => {
    const other = annotationOf(0, { id: 'other', tag: 'opinion', member: OTHER })
    expect(painted('reviewer', MINE, other, THEIRS).map(({ disagreement }) => disagreement)).toEqual([
      true,
      true,
      false,
    ])
  })
})
