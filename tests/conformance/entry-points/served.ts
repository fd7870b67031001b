/** What a site answers. */
export type Served = { type: string; body: Uint8Array; headers?: Record<string, string> }
