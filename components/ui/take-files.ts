/** Hands on what was chosen and empties the input: a browser says nothing when the same is chosen again. */
export function takeFiles(input: HTMLInputElement, onChoose: (files: readonly File[]) => void): void {
  const files = [...(input.files ?? [])]
  input.value = ''
  if (files.length > 0) onChoose(files)
}
