import { normaliseUrl } from '@/lib/schema/normalise-url'
import { fail, ok, type Result } from '@/lib/core/result'
import type { SourceView } from '@/lib/schema/claim'
import { recordEvent, recordEvents } from '@/lib/server/data/workspace/record-event'
import {
  findSource,
  findSourceAt,
  insertSource,
  lockAddress,
  saveSource,
  type SourceFields,
} from '@/lib/server/data/source/sources'
import { notFound, transaction, type AnyWriteGrant, type Grant } from '@/lib/server/grants/grant'
import { checkChange, checkRevision, stale } from '@/lib/server/services/check-revision'

/** What a person gives to cite something: an address, a title, or both. */
export type GivenSource = Partial<Omit<SourceFields, 'normalizedUrl'>>

/** The source of this address that is there already for the actor to see, else a new one. */
export async function citeSource(write: AnyWriteGrant, given: GivenSource): Promise<Result<string>> {
  const address = addressOf(given.url ?? null)
  if (!address.ok) return address
  const { normalizedUrl } = address.value
  if (normalizedUrl !== null) await lockAddress(write, normalizedUrl)
  const known = normalizedUrl === null ? undefined : await findSourceAt(write, normalizedUrl)
  if (known !== undefined) return ok(known)
  const title = given.title ?? titleOf(normalizedUrl)
  if (title === undefined)
    return fail('invalid', 'Enter the address of the source, its title, or both.', { field: 'url' })
  const id = await insertSource(write, { ...given, ...address.value, title })
  await recordEvent(write, {
    action: 'source.create',
    subjectType: 'source',
    subjectId: id,
    after: { url: given.url ?? null, title },
  })
  return ok(id)
}

type At = { id: string; revision: number | undefined }

/** Corrects a source. The database voids the approvals that rest on what was changed. */
export function updateSource(
  grant: Grant<'source:update'>,
  at: At,
  given: GivenSource,
): Promise<Result<SourceView>> {
  return transaction(grant, async (write) => {
    const stored = await findSource(write, at.id)
    if (!stored) return notFound('source')
    const { view, ownerId } = stored
    const allowed = checkChange(write, {
      row: { ownerId, stage: 'open' },
      refusal: 'Only an editor or the member who added this source can change it.',
    })
    if (!allowed.ok) return allowed
    const current = checkRevision(at.revision, view, 'source')
    if (!current.ok) return current
    const address = await checkAddress(write, view, given)
    if (!address.ok) return address
    const { id, revision } = view
    if (!(await saveSource(write, { id, revision }, { ...given, ...address.value })))
      return staleNow(write, id)
    await recordEvents(write, [
      {
        action: 'source.update',
        subjectType: 'source',
        subjectId: id,
        before: { url: view.url, title: view.title },
        after: { ...given },
      },
    ])
    const after = await findSource(write, id)
    return after ? ok(after.view) : notFound('source')
  })
}

async function staleNow(write: AnyWriteGrant, id: string): Promise<Result<never>> {
  const current = await findSource(write, id)
  return current ? stale(current.view, 'source') : notFound('source')
}

type Address = Pick<SourceFields, 'url' | 'normalizedUrl'>

async function checkAddress(
  write: AnyWriteGrant,
  { id }: SourceView,
  { url }: GivenSource,
): Promise<Result<Partial<Address>>> {
  if (url === undefined) return ok({})
  const address = addressOf(url)
  if (!address.ok || address.value.normalizedUrl === null) return address
  await lockAddress(write, address.value.normalizedUrl)
  const holder = await findSourceAt(write, address.value.normalizedUrl)
  if (holder === undefined || holder === id) return address
  return fail('invalid', 'Another source has this address. Use that one.', { field: 'url' })
}

function addressOf(url: string | null): Result<Address> {
  if (url === null) return ok({ url, normalizedUrl: null })
  const normalizedUrl = normaliseUrl(url)
  if (normalizedUrl === undefined) {
    return fail('invalid', 'Enter an address that starts with http:// or https://.', { field: 'url' })
  }
  return ok({ url, normalizedUrl })
}

function titleOf(normalizedUrl: string | null): string | undefined {
  return normalizedUrl === null ? undefined : new URL(normalizedUrl).hostname
}
