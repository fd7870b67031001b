const A_YEAR = 365 * 24 * 60 * 60

/**
 * Has the browser remember how its user wants a screen, so that the server can draw it that way at once. What was kept by
 * TLS goes over nothing else.
 */
export function keepCookie(name: string, value: string): void {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  document.cookie = `${name}=${value}; path=/; max-age=${String(A_YEAR)}; samesite=lax${secure}`
}
