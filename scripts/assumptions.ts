/** Writes docs/assumptions.md from the table in src/check/assumptions.ts: `npm exec -- node scripts/assumptions.ts`. */
import { writeFileSync } from 'node:fs'
import { ASSUMPTIONS, type Assumption } from '../src/check/assumptions.ts'

export const PAGE = 'docs/assumptions.md'

/** The page as Markdown in the format of this repository. */
export function assumptionsPage(): string {
  return [
    '# Assumptions',
    `Opsera documents the calls that this action makes, but not everything that they answer. The rest is inferred from published client code, and none of it has been tested against a live Opsera instance. These are the ${ASSUMPTIONS.length} assumptions. The [check](../check/README.md) compares those that a read can show with what your Opsera answers; each has a switch in the [simulator](../simulator/README.md), so a difference can be reproduced and tested.`,
    'This page is made from `src/check/assumptions.ts`; run `npm exec -- node scripts/assumptions.ts` after a change.',
    '## What the check can show',
    ...ASSUMPTIONS.filter(({ assumed }) => assumed !== undefined).flatMap(entry),
    '## What only use can show',
    ...ASSUMPTIONS.filter(({ assumed }) => assumed === undefined).flatMap(entry),
  ]
    .map((part) => `${part}\n`)
    .join('\n')
}

function entry({ id, sentence, shownBy, otherwise, setting, assumed }: Assumption): readonly string[] {
  const switches = setting?.split(', ').map((name) => `\`${name}\``) ?? []
  const details = [
    ...(assumed === undefined ? [`- Shown by ${shownBy}.`] : []),
    `- If it differs: ${otherwise}`,
    ...(switches.length === 0 ? [] : [`- Simulator: ${switches.join(', ')}`]),
  ]
  return [`### \`${id}\``, escaped(sentence), details.map(escaped).join('\n')]
}

/** Angle brackets and lone asterisks would be markup. */
function escaped(text: string): string {
  return text.replace(/[<>*]/g, '\\$&')
}

if (import.meta.filename === process.argv[1]) writeFileSync(PAGE, assumptionsPage())
