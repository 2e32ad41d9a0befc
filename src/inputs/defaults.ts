/**
 * The defaults of action.yml, of all actions. The code needs them too, as an input that is an empty string means its
 * default: an expression such as `${{ inputs.timeout }}` is empty on events that have no inputs.
 */
export const DEFAULTS: Readonly<Record<string, string>> = {
  'base-url': 'https://app.opsera.io',
  'on-busy': 'fail',
  'reset-before-run': 'false',
  wait: 'true',
  timeout: '50m',
  'on-timeout': 'none',
  'on-cancel': 'stop',
  'on-pause': 'wait',
  'poll-interval': '10s',
  patience: '15m',
  logs: 'console',
  'log-limit': '20',
  summary: 'true',
}
