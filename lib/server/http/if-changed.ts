import { createHash } from 'node:crypto'
import type { Reply } from './reply'

/**
 * The reply with an ETag, or 304 if the reader has that already. Unless the route knows a cheaper one, the ETag is the
 * revision, if there is one, and a hash of the whole answer: names of members, for example, have no part in the revision.
 */
export function ifChanged(reply: Reply, ifNoneMatch: string | null): Reply {
  const { headers, etag, ...rest } = withEtag(reply)
  const tagged = { ...headers, etag }
  return isKnown(etag, ifNoneMatch) ? { status: 304, headers: tagged } : { ...rest, headers: tagged }
}

function withEtag({ revision, ...reply }: Reply): Reply & { etag: string } {
  const own = reply.headers?.['etag']
  if (own !== undefined) return { ...reply, etag: own }
  const content = JSON.stringify(reply.body)
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16)
  const etag = revision === undefined ? `"${hash}"` : `"${String(revision)}.${hash}"`
  return { ...reply, bytes: { content, type: 'application/json' }, etag }
}

/** Does `If-None-Match` name this ETag? */
function isKnown(etag: string, ifNoneMatch: string | null): boolean {
  return (ifNoneMatch ?? '').split(',').some((one) => [etag, `W/${etag}`, '*'].includes(one.trim()))
}
