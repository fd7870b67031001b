/** How long the selection may be once it is encoded: servers take a request's head of 16 kB, with the page's own address in it. */
const LONGEST_ENCODED = 6_000

/**
 * The script of a bookmark that opens an address with the page one is on and what is selected there. It stops before the
 * character that would be too much: one of Chinese or Cyrillic is six or nine when it is encoded, and half of one cannot be.
 */
export function bookmarkletScript(address: string): string {
  const selection = `let t='';for(const c of String(getSelection()).toWellFormed()){const e=encodeURIComponent(c);if(t.length+e.length>${String(LONGEST_ENCODED)})break;t+=e}`
  const query = `'?url='+encodeURIComponent(location.href)+'&text='+t`
  return `javascript:void(()=>{${selection}open(${JSON.stringify(address)}+${query})})()`
}
