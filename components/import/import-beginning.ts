import type { ImportDraft } from './import-draft'

type Query = Readonly<Record<string, string | string[] | undefined>>

/**
 * What the import form begins with when another page or program opens it: an address, or a text with the address that it
 * is from. Phones share an address inside the text; then it is taken from there.
 */
export function beginningOf(query: Query): Partial<Pick<ImportDraft, 'tab' | 'address' | 'text'>> {
  const text = valueOf(query['text'])
  const given = valueOf(query['url'])
  const address = given || (/https?:\/\/\S{1,2000}/i.exec(text)?.[0] ?? '')
  const words = text.replace(address, '').trim()
  if (address === '') return words === '' ? {} : { tab: 'paste', text: words }
  // A few words beside a link are the sharing program's; a paragraph is what somebody selected.
  return words.length < LEAST_SELECTION
    ? { tab: 'address', address }
    : { tab: 'address', address, text: words }
}

const LEAST_SELECTION = 200

function valueOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
}
