import * as z from '@/lib/schema/zod'

/** Names this page among the tabs of the browser; held as a lock for as long as the page lives. */
const WRITER = crypto.randomUUID()

const STORE = 'kept'

/** How often, and how many milliseconds apart, to ask whether a page that is just closing has let go of its copies. */
const LEAVING_TRIES = 10
const LEAVING_MS = 50

/** A browser that takes longer to give out a copy is treated as keeping nothing. */
const READING_MS = 10_000

/** `place` is the path of the page on which the work goes on. */
const row = z.object({
  scope: z.string(),
  writer: z.string(),
  at: z.number(),
  place: z.string(),
  copy: z.unknown(),
})
type Row = z.output<typeof row>

export type KeptWork = { scope: string; place: string }

let opened: Promise<IDBDatabase> | undefined
const followers = new Set<() => void>()

/** Tells when what this page keeps has changed, until the function that is answered is called. */
function followKept(tell: () => void): () => void {
  followers.add(tell)
  return () => {
    followers.delete(tell)
  }
}

/** Keeps a copy of work that the server does not have yet, for this scope and this tab. Rejects if the browser refuses. */
export async function keepCopy({ scope, place }: KeptWork, copy: unknown): Promise<void> {
  const kept: Row = { scope, writer: WRITER, at: Date.now(), place, copy }
  await change((store) => store.put(kept))
}

export async function forgetCopy(scope: string): Promise<void> {
  await change((store) => store.delete([scope, WRITER]))
}

/**
 * The newest copy of a scope that this tab kept, or a tab that is gone: closed, reloaded or crashed. It is this tab's from
 * now on. What another tab is working on stays there. Rejects if the browser refuses, or does not answer; then the copy
 * stays where it is.
 */
export async function adoptCopy(scope: string): Promise<unknown> {
  const late = AbortSignal.timeout(READING_MS)
  return Promise.race([adopt(scope, late), rejectedOnce(late)])
}

async function adopt(scope: string, late: AbortSignal): Promise<unknown> {
  const rows = await rowsWithin(scope, scope)
  for (const kept of rows.toSorted((a, b) => b.at - a.at)) {
    // Somebody may have begun to write without it.
    late.throwIfAborted()
    if (kept.writer === WRITER) return kept.copy
    const adopted = await withGoneWriter(kept.writer, () => takeOver(kept, late))
    if (adopted) return kept.copy
  }
  return undefined
}

/** Once it is late, somebody writes without the copy: it stays with the page that is gone, or goes back there. */
async function takeOver(kept: Row, late: AbortSignal): Promise<void> {
  late.throwIfAborted()
  await move(kept)
  if (late.aborted) await change((store) => store.put(kept))
}

/**
 * Shows what a member has left unsaved in this browser, except in tabs that are still open, and shows it again when one of
 * those is gone, until the function that is answered is called. Shows nothing in a browser that keeps nothing.
 */
export function followLeft(memberId: string, show: (left: readonly KeptWork[]) => void): () => void {
  const stopped = new AbortController()
  const { signal } = stopped
  const awaited = new Set<string>()
  let isAny = false

  async function look(): Promise<void> {
    const { left, openWriters } = await readLeft(memberId)
    if (signal.aborted) return
    isAny = left.length > 0
    show(left)
    for (const writer of openWriters) if (!awaited.has(writer)) lookOnceGone(writer)
  }

  /** The lock of a page is free once the page is gone, however it went. */
  function lookOnceGone(writer: string): void {
    awaited.add(writer)
    navigator.locks
      .request(lockOf(writer), { mode: 'shared', signal }, () => undefined)
      .then(
        () => {
          awaited.delete(writer)
          lookOrShowNothing()
        },
        // Stopped.
        () => undefined,
      )
  }

  function lookOrShowNothing(): void {
    look().catch(() => signal.aborted || show([]))
  }

  lookOrShowNothing()
  window.addEventListener('focus', lookOrShowNothing, { signal })
  // Opening a screen takes over what was left for it.
  const unfollow = followKept(() => isAny && lookOrShowNothing())
  return () => {
    stopped.abort()
    unfollow()
  }
}

async function readLeft(memberId: string): Promise<{ left: KeptWork[]; openWriters: string[] }> {
  const prefix = `${memberId}/`
  const rows = await rowsWithin(prefix, `${prefix}\uffff`)
  const { held = [] } = await navigator.locks.query()
  const locks = new Set(held.map(({ name }) => name))
  const isOpen = ({ writer }: Row): boolean => locks.has(lockOf(writer))
  const openWriters = rows
    .filter((kept) => kept.writer !== WRITER && isOpen(kept))
    .map(({ writer }) => writer)
  return { left: rows.filter((kept) => !isOpen(kept)), openWriters }
}

/** Deletes what a scope has left in this browser, except in tabs that are still open. */
export async function discardKept(scope: string): Promise<void> {
  for (const { writer } of await rowsWithin(scope, scope)) {
    await withGoneWriter(writer, () => change((store) => store.delete([scope, writer])))
  }
}

/** Does the work if the page of that name is gone; no other page can do it at the same time. */
async function withGoneWriter(writer: string, work: () => Promise<void>): Promise<boolean> {
  for (let tries = 0; tries < LEAVING_TRIES; tries += 1) {
    const isGone = await navigator.locks.request(lockOf(writer), { ifAvailable: true }, async (lock) => {
      if (lock) await work()
      return lock !== null
    })
    if (isGone) return true
    await new Promise((resolve) => setTimeout(resolve, LEAVING_MS))
  }
  // The page is there, and keeps its work.
  return false
}

async function move(kept: Row): Promise<void> {
  await change((store) => {
    store.delete([kept.scope, kept.writer])
    return store.put({ ...kept, writer: WRITER })
  })
}

async function rowsWithin(from: string, to: string): Promise<Row[]> {
  const db = await database()
  const range = IDBKeyRange.bound([from], [to, []])
  const rows: unknown = await settled(db.transaction(STORE).objectStore(STORE).getAll(range))
  return z.array(row).parse(rows)
}

/** One transaction; they happen in the order in which they are asked for. */
async function change(write: (store: IDBObjectStore) => IDBRequest): Promise<void> {
  const db = await database()
  const transaction = db.transaction(STORE, 'readwrite')
  write(transaction.objectStore(STORE))
  // Without this, the browser would first answer the page: a page that crashes or is closed by then would have kept nothing.
  transaction.commit()
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(failureOf(transaction.error))
  })
  for (const tell of followers) tell()
}

function database(): Promise<IDBDatabase> {
  opened ??= open()
  return opened
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('stet', 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: ['scope', 'writer'] })
  }
  const db = await settled(request)
  // A later version of the page may have to change the database.
  db.onversionchange = () => {
    db.close()
    opened = undefined
  }
  void navigator.locks.request(lockOf(WRITER), () => new Promise(() => undefined))
  return db
}

function lockOf(writer: string): string {
  return `stet kept copies ${writer}`
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(failureOf(request.error))
  })
}

function rejectedOnce(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The browser did not give out what it keeps.')))
  })
}

function failureOf(error: DOMException | null): Error {
  return error ?? new Error('The browser did not say why it keeps nothing.')
}
