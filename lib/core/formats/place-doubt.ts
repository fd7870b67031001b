import type { AnchorView } from '@/lib/schema/annotation'

/**
 * Why the words that an annotation is shown on are not those that its author marked. `earlier` are the author's words;
 * null where nobody knows them any more.
 */
export type PlaceDoubt = { place: 'to confirm' | 'not found'; earlier: string | null }

/** What is unsure about a place: nothing, once its author marked these words or a person confirmed them. */
export function placeDoubt({ status, exact, was }: Anchored): PlaceDoubt | undefined {
  if (status === 'orphaned') return { place: 'not found', earlier: was ?? exact }
  if (status === 'fuzzy' || was !== undefined) return { place: 'to confirm', earlier: was ?? null }
  return undefined
}

type Anchored = Pick<AnchorView, 'status' | 'exact' | 'was'>

/** The words that an author marked, where a verdict rests on other ones than the text now has. */
export type EarlierWording<Item> = { item: Item; doubt: PlaceDoubt }

/** Of the annotations of one claim, those whose place is in doubt: for them its verdicts are on the earlier wording. */
export function earlierWordings<Item extends { annotation: { anchor: Anchored } }>(
  items: readonly Item[],
): EarlierWording<Item>[] {
  return items.flatMap((item) => {
    const doubt = placeDoubt(item.annotation.anchor)
    return doubt === undefined ? [] : [{ item, doubt }]
  })
}
