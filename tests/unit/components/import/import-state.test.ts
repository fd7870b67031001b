import { describe, expect, it } from 'vitest'
import {
  beginImport,
  nextImport,
  type ImportAction,
  type ImportState,
} from '@/components/import/import-state'
import { preview } from './import-preview-example'

const failure = { code: 'unavailable', message: 'The page did not answer.' } as const

function after(actions: readonly ImportAction[], from = beginImport({ tab: 'address' })): ImportState {
  return actions.reduce(nextImport, from)
}

const typed: ImportAction = { kind: 'change', part: { address: 'https://b.example' } }
const asked: ImportAction = { kind: 'ask', turn: 0, working: 'preview' }
const answered: ImportAction = { kind: 'preview', turn: 0, preview, choice: { extraction: 'whole' } }

describe('an import that is prepared', () => {
  it('shows what was asked for, and begins anew with what is chosen in it', () => {
    const leftOut: ImportAction = { kind: 'change', part: { leftOut: [1] } }
    const state = after([asked, leftOut, answered])
    expect(state).toMatchObject({ preview, working: undefined })
    expect(state.draft).toMatchObject({ extraction: 'whole', leftOut: [], terms: [] })
  })

  it.each(['preview', 'import'] as const)('says that it was the %s that failed', (working) => {
    const ask: ImportAction = { kind: 'ask', turn: 0, working }
    expect(after([ask, { kind: 'refuse', turn: 0, working, failure }]).failure).toEqual({
      ...failure,
      of: working,
    })
  })

  it('keeps the preview while details are typed, and an answer to come as well', () => {
    const title: ImportAction = { kind: 'change', part: { touched: { title: 'T' } } }
    expect(after([asked, title, answered, title]).preview).toBe(preview)
  })

  it('drops an answer that comes after the source was changed, and does not wait for it', () => {
    const changed = after([asked, typed])
    expect(changed.working).toBeUndefined()
    expect(nextImport(changed, answered)).toBe(changed)
    expect(nextImport(changed, { kind: 'refuse', turn: 0, working: 'preview', failure })).toBe(changed)
  })

  it('drops a late answer also while a new one is waited for', () => {
    const state = after([asked, typed, { ...asked, turn: 1 }, answered])
    expect(state).toMatchObject({ preview: undefined, working: 'preview' })
    expect(nextImport(state, { ...answered, turn: 1 }).preview).toBe(preview)
  })

  it('waits for an import whatever is typed, and says of which source it was refused', () => {
    const importing = after([{ kind: 'ask', turn: 0, working: 'import' }, typed])
    expect(importing.working).toBe('import')
    const here = { ...failure, current: { articleId: 'a', title: 'T', same: 'address' } }
    const { working, failure: said } = nextImport(importing, {
      kind: 'refuse',
      turn: 0,
      working: 'import',
      failure: here,
    })
    expect(working).toBeUndefined()
    expect(said).toEqual({
      code: 'unavailable',
      message: 'The page did not answer.',
      of: 'import',
      isEarlier: true,
    })
  })

  it('imports without waiting for a preview, whose answer then comes too late', () => {
    const importing = after([asked, { kind: 'ask', turn: 1, working: 'import' }])
    expect(nextImport(importing, answered)).toBe(importing)
    expect(nextImport(importing, { kind: 'refuse', turn: 0, working: 'preview', failure })).toBe(importing)
    expect(nextImport(importing, { kind: 'refuse', turn: 1, working: 'import', failure })).toMatchObject({
      failure,
      working: undefined,
    })
  })

  it('begins with the source again when what was kept of it is gone', () => {
    const gone = { code: 'not_found', message: 'The preview has expired.' } as const
    const refused = after([asked, answered, { kind: 'refuse', turn: 0, working: 'import', failure: gone }])
    expect(refused).toMatchObject({ preview: undefined, failure: gone, draft: { tab: 'address' } })
  })

  it('says why something was refused until something is changed', () => {
    const refused = after([asked, { kind: 'refuse', turn: 0, working: 'preview', failure }])
    expect(refused).toMatchObject({ failure, working: undefined })
    expect(nextImport(refused, typed).failure).toBeUndefined()
  })

  it('forgets with a source what was chosen in its reading, and keeps the details that were typed', () => {
    const touched = { title: 'T', url: 'https://a.example/found' }
    const chosen: ImportAction = {
      kind: 'change',
      part: { touched, leftOut: [1], terms: [...preview.glossary] },
    }
    const { draft } = after([asked, answered, chosen, typed])
    expect(draft).toMatchObject({ touched: { title: 'T' }, leftOut: [], terms: [], extraction: undefined })
    expect(draft.touched).not.toHaveProperty('url')
  })
})
