/** What one request may carry, in megabytes. */
export const MOST_MEGABYTES = 64

/** The name of a file with the folders it was chosen with. */
export function pathOf({ webkitRelativePath, name }: Pick<File, 'webkitRelativePath' | 'name'>): string {
  return webkitRelativePath || name
}

/** Files without those that a system keeps for itself: hidden ones, those in hidden folders, and a Mac's resource forks. */
export function withoutHidden<F extends Pick<File, 'webkitRelativePath' | 'name'>>(
  files: readonly F[],
): readonly F[] {
  return files.filter(
    (file) =>
      !pathOf(file)
        .split('/')
        .some((part) => part.startsWith('.') || part === '__MACOSX'),
  )
}

/** The size of files that are too large to be sent together, in whole megabytes; undefined when they can be. */
export function tooMuchOf(files: readonly Pick<File, 'size'>[]): number | undefined {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return bytes > MOST_MEGABYTES * 2 ** 20 ? Math.ceil(bytes / 2 ** 20) : undefined
}
