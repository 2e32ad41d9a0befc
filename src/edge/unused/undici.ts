/**
 * Stands in for `undici` in the bundles (tsconfig `paths`). `@actions/http-client` imports it for one method that
 * nothing here calls, and the real one would be 96 % of the bundle.
 */
export function ProxyAgent(): never {
  throw new Error('undici is not part of this bundle')
}
