/**
 * Replaces, in the bundles (scripts/tsconfig.bundle.json), modules that our dependencies import and nothing here uses:
 * `@actions/http-client/lib/auth` and `@actions/exec`, without which no code that starts a process is in the bundle, and
 * `undici`, which would be 96 % of it.
 */
export const BearerCredentialHandler = unused
export const getExecOutput = unused
export const fetch = unused

/** `@actions/github` makes one while it loads, where a proxy is set, and never uses it. */
export function ProxyAgent(): void {
  // Nothing to construct.
}

function unused(): never {
  throw new Error('this module is not part of the bundle')
}
