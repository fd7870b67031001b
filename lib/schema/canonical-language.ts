/**
 * A BCP 47 tag in canonical form, or `und` when it is missing or malformed. Tags come from a person's import form or a
 * page's `lang`; a malformed one says nothing about the text and must not stop an import.
 */
export function canonicalLanguage(tag: string | undefined): string {
  if (tag === undefined || tag === '') return 'und'
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? 'und'
  } catch {
    return 'und'
  }
}
