/** For a proxy through which one gets what it gives, and nothing of what stands behind it. */
export const shut = {
  has: () => false,
  ownKeys: () => [],
  getOwnPropertyDescriptor: () => undefined,
  getPrototypeOf: () => null,
  setPrototypeOf: () => false,
  defineProperty: () => false,
  deleteProperty: () => false,
  set: () => false,
} satisfies ProxyHandler<object>
