/** The part of GitHub's expression language that the workflows of the documents use. */

/** Values by their paths, such as `steps.run.outputs.run-count`; a missing one is empty, as on GitHub. */
export type Contexts = Readonly<Record<string, string>>

/** A text with each `${{ … }}` replaced. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => evaluate(expression, contexts))
}

/** Terms joined by `&&` and `||`, each `always()`, a comparison, or a value that may be negated. */
export function holds(condition: string, contexts: Contexts): boolean {
  return condition
    .split('||')
    .some((either) => either.split('&&').every((term) => holdsTerm(term.trim(), contexts)))
}

function holdsTerm(term: string, contexts: Contexts): boolean {
  const [left = '', operator, right = ''] = term.split(/\s*(==|!=)\s*/)
  if (left === 'always()') return true
  if (operator !== undefined)
    return (evaluate(left, contexts) === evaluate(right, contexts)) === (operator === '==')
  return term.startsWith('!') ? !holdsTerm(term.slice(1), contexts) : evaluate(term, contexts) !== ''
}

function evaluate(expression: string, contexts: Contexts): string {
  const text = /^'(.*)'$/.exec(expression)
  if (text !== null) return text[1] ?? ''
  const json = /^toJSON\((.*)\)$/.exec(expression)
  if (json !== null) return JSON.stringify(evaluate(json[1] ?? '', contexts))
  return contexts[expression] ?? ''
}
