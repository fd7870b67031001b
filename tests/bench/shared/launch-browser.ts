import { chromium, type Browser } from '@playwright/test'
import { launchOptions } from '@/tests/e2e/setup/launch-options'

/** The browser of the tests. Without the screen's clock a frame takes as long as its work, not the next multiple of 16.7 ms. */
export async function launchBrowser(): Promise<Browser> {
  const options = await launchOptions()
  const unclocked = ['--disable-gpu-vsync', '--disable-frame-rate-limit']
  return chromium.launch({ ...options, args: [...(options.args ?? []), ...unclocked] })
}
