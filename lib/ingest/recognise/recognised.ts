import type { ImportFormat } from '@/lib/schema/import-formats'
import type { BundleForm } from './bundle-form'

/** What a file is: one article in a format that we read, or a bundle of several. */
export type Recognised = { kind: 'article'; format: ImportFormat } | { kind: 'bundle'; form: BundleForm }
