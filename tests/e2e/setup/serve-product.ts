import type { FullConfig } from '@playwright/test'
import { startProduct } from './running-product'
import { demoPassword } from './sign-in'

/** Playwright's global set-up: the product runs while the tests do. Returns the tear-down. */
export default async function serveProduct(config: FullConfig): Promise<() => Promise<void>> {
  const address = config.projects[0]?.use.baseURL
  if (address === undefined) throw new Error('The Playwright configuration names no baseURL.')
  const product = await startProduct(Number(new URL(address).port), {
    STET_DEMO: '1',
    STET_DEMO_PASSWORD: demoPassword(),
    // The sites that the tests import from are on this machine.
    STET_FETCH_ALLOW: '127.0.0.1:*',
  })
  return product.stop
}
