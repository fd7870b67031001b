import { describe, expect, it } from 'vitest'
import { FEATURES } from '@/components/reader/features'
import { commandsOf } from '@/components/reader/key-map'
import { looksTheSame, type RoomCommand } from '@/components/reader/use-features'

function run(): void {}
const [next, previous] = commandsOf(FEATURES, { tags: [], own: {} })
if (!next || !previous) throw new Error('The room has two commands.')
const BEFORE: RoomCommand = { ...next, state: { refusal: null, pressed: false }, run }

describe('a command', () => {
  it('looks the same while nothing that is shown of it changes', () => {
    expect(looksTheSame(BEFORE, { ...BEFORE, keys: [...BEFORE.keys], state: { ...BEFORE.state } })).toBe(true)
  })

  it.each<[string, Partial<RoomCommand>]>([
    ['another command', { command: previous.command }],
    ['another way to run', { run: () => undefined }],
    ['a reason why it cannot be used', { state: { ...BEFORE.state, refusal: 'Select a sentence first.' } }],
    ['that it is done', { state: { ...BEFORE.state, pressed: true } }],
    ['another label', { state: { ...BEFORE.state, label: 'Restore' } }],
    ['that it is hidden', { state: { ...BEFORE.state, hidden: true } }],
    ['fewer keys', { keys: [] }],
    ['another key', { keys: previous.keys }],
  ])('does not look the same with %s', (_what, change) => {
    expect(looksTheSame(BEFORE, { ...BEFORE, ...change })).toBe(false)
  })
})
