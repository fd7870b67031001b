/** Makes ready what reads files, so that the first import is as quick as the others; unused, it is given back in minutes. */
export async function warmUpReaders(): Promise<void> {
  // A module of the app: loaded here, when the environment it reads is set.
  const { warmUp } = await import('@/lib/ingest/child/pool')
  await warmUp()
}
