import type { Corpus } from './corpus'

export type ListRequest = { path: string; headers: Record<string, string> }

/** The whole list of an article from the product, for whoever the headers say. */
export function productList(
  { slug }: Pick<Corpus, 'slug'>,
  id: string,
  headers: ListRequest['headers'],
): ListRequest {
  return { path: `${productPath(slug, id)}?limit=500`, headers }
}

/** The same from the peer, who asks nobody who they are. */
export function peerList(id: string): ListRequest {
  return { path: peerPath(id), headers: {} }
}

/** Where the product lists and creates annotations. */
export function productPath(slug: string, id: string): string {
  return `/api/v1/workspaces/${slug}/articles/${id}/annotations`
}

/** Where the peer does. */
export function peerPath(id: string): string {
  return `/articles/${id}/annotations`
}
