/**
 * Stands in for `@actions/http-client/lib/auth` in the bundles (tsconfig `paths`). `@actions/core` imports it to ask for
 * OpenID tokens, which nothing here does.
 */
export function BearerCredentialHandler(): never {
  throw new Error('@actions/http-client/lib/auth is not part of this bundle')
}
