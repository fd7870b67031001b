import { useFormatter, useTranslations } from 'next-intl'
import { createImportWords, type ImportWords } from './import-words'

/** The words for an import's progress, in the reader's language. */
export function useImportWords(): ImportWords {
  const format = useFormatter()
  return createImportWords(useTranslations('import'), (parts) => format.list(parts, { type: 'unit' }))
}
