import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from '@/tests/factories/api'

const EVERY_MS = 50

/** How others fared meanwhile: why some were not answered, and the longest that one waited, in milliseconds. */
export type Fared = { unanswered: string[]; longest: number }

/** Asks again and again, one request at a time, until stopped. */
export function startPulse(ask: () => Promise<Answer>): { stop: () => Promise<Fared> } {
  const fared: Fared = { unanswered: [], longest: 0 }
  let isOn = true
  async function beat(): Promise<void> {
    const started = performance.now()
    try {
      const { status } = await ask()
      if (status !== 200) fared.unanswered.push(`status ${String(status)}`)
    } catch (error) {
      fared.unanswered.push(String(error))
    }
    fared.longest = Math.max(fared.longest, Math.round(performance.now() - started))
  }
  async function goOn(): Promise<void> {
    while (isOn) {
      await beat()
      await pause(EVERY_MS)
    }
  }
  const beating = goOn()
  return {
    async stop() {
      isOn = false
      await beating
      return fared
    },
  }
}
