import { isLocale, type Locale } from '@/lib/schema/locale'

/**
 * The first language of an Accept-Language header (RFC 9110, 12.5.4) that the interface has, the best liked first.
 * A regional wish such as `es-MX` is met by its language.
 */
export function acceptedLocale(header: string): Locale | undefined {
  return header
    .split(',')
    .flatMap((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
      const weight = weightOf(parameters)
      const locale = tag.split('-')[0]
      return weight > 0 && isLocale(locale) ? [{ locale, weight }] : []
    })
    .toSorted((one, other) => other.weight - one.weight)[0]?.locale
}

function weightOf(parameters: string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='))
  const weight = Number(given?.slice(2) ?? 1)
  return Number.isNaN(weight) ? 0 : weight
}
