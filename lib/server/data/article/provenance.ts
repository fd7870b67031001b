import { provenance, type Provenance } from '@/lib/schema/provenance'

/** What is stored of how a version came to be. Written by an import alone; a row without it came by other ways. */
export function readProvenance(stored: unknown): Provenance | null {
  return stored === null ? null : provenance.parse(stored)
}
