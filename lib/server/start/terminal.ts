/** Writes a line for the person at the terminal. The app's own log is lib/server/log. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Writes a line about what went wrong. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Runs `work`; when it takes over a second, says what is going on, and again every ten seconds. */
export async function withProgress<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now()
  const seconds = () => String(Math.round((Date.now() - began) / 1000))
  const soon = setTimeout(() => say(`${what} …`), 1000)
  const again = setInterval(() => say(`${what} … ${seconds()} s`), 10_000)
  try {
    return await work()
  } finally {
    clearTimeout(soon)
    clearInterval(again)
  }
}
