import manifest from '@/package.json'

/** The name that robots.txt files address us by. */
export const PRODUCT_TOKEN = 'Stet'

/** Who asks, honestly: the product, its version, and where this installation can be asked about its requests. */
export function userAgentOf(publicUrl: string | undefined): string {
  const contact = publicUrl === undefined ? 'self-hosted fact-checking workspace' : `+${publicUrl}`
  return `${PRODUCT_TOKEN}/${manifest.version} (${contact})`
}
