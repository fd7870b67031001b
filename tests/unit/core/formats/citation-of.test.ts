import { expect, it } from 'vitest'
import { citationOf } from '@/lib/core/formats/citation-of'
import { sourceOf } from './export-example'

it('names what is known about a source, in the order of a citation', () => {
  const source = sourceOf('Timetable', {
    accessedOn: '2026-02-01',
    publishedOn: '2025-11-30',
    publisher: 'Harbour Office',
    author: 'A. Ferry',
  })
  expect(citationOf(source)).toEqual(['A. Ferry', 'Harbour Office', '2025-11-30', 'accessed 2026-02-01'])
})

it('leaves out what is not known', () => {
  expect(citationOf(sourceOf('Timetable'))).toEqual([])
  expect(citationOf(sourceOf('Timetable', { publisher: 'Harbour Office' }))).toEqual(['Harbour Office'])
})
