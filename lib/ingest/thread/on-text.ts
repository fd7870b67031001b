import type { AnchorToCarry, CarriedAnchor } from '@/lib/core/anchoring/create-carrier'
import type { JudgedVersions } from '@/lib/core/anchoring/judge-places'
import { ok, type Result } from '@/lib/core/result'
import { createTextWork, perform, type Answer, type Task, type WorkName } from './text-work'
import { withOwnThread, withPooledThread } from './thread-pool'

/** Up to this many UTF-16 units a text is worked on where the request is served: less than a tenth of a second. */
const SHORT = 50_000

/** Does one piece of work on texts of this length together: on a thread, unless they are short. */
export async function onText<Name extends WorkName>(
  length: number,
  task: Task<Name>,
): Promise<Result<Answer<Name>>> {
  return length <= SHORT
    ? ok(perform(createTextWork(), task))
    : withPooledThread((thread) => thread.ask(task))
}

/** Carries anchors and offsets from one version to another; each of the two may be asked any number of times. */
export type CarrierOnText = {
  carryAnchors: (anchors: readonly AnchorToCarry[]) => Promise<Result<CarriedAnchor[]>>
  carryOffsets: (offsets: readonly number[]) => Promise<Result<(number | undefined)[]>>
}

/** Compares two versions and runs `use` with what carries from one to the other: on a thread, unless they are short. */
export function withCarrier<T>(
  versions: JudgedVersions,
  use: (carrier: CarrierOnText) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (versions.before.length + versions.after.length > SHORT)
    return withOwnThread((thread) => carryWith(thread.ask, versions, use))
  const work = createTextWork()
  return carryWith((task) => Promise.resolve(ok(perform(work, task))), versions, use)
}

type Ask = <Name extends WorkName>(task: Task<Name>) => Promise<Result<Answer<Name>>>

async function carryWith<T>(
  ask: Ask,
  versions: JudgedVersions,
  use: (carrier: CarrierOnText) => Promise<Result<T>>,
): Promise<Result<T>> {
  const prepared = await ask({ name: 'prepareCarrier', asked: versions })
  if (!prepared.ok) return prepared
  return use({
    carryAnchors: (asked) => ask({ name: 'carryAnchors', asked }),
    carryOffsets: (asked) => ask({ name: 'carryOffsets', asked }),
  })
}
