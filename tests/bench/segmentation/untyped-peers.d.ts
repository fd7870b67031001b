/** What the benchmark uses of peers that ship no types. */

declare module 'sbd' {
  export function sentences(text: string): string[]
}

declare module 'cldr-segmentation' {
  export const suppressions: Readonly<Record<string, object>>
  export function sentenceSplit(text: string, suppressed?: object): string[]
}

declare module 'sentencex' {
  export function segment(language: string, text: string): string[]
}

declare module '@echogarden/text-segmentation' {
  export function segmentText(
    text: string,
    options: { language: string },
  ): Promise<{ sentences: { text: string }[] }>
}
