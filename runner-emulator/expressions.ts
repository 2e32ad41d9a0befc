/** The part of GitHub's expression language that the workflows of the README use. */

/** Values by their paths, such as `steps.run.outputs.run-count`; a missing one is empty, as on GitHub. */
export type Contexts = Readonly<Record<string, string>>

/** A text with each `${{ … }}` replaced. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => evaluate(expression, contexts))
}

/** Terms joined by `&&`, each a function or a comparison. */
export function holds(condition: string, contexts: Contexts): boolean {
  return condition.split('&&').every((term) => {
    const [left = '', operator, right = ''] = term.trim().split(/\s*(==|!=)\s*/)
    if (operator === undefined) return left === 'always()'
    const isEqual = evaluate(left, contexts) === evaluate(right, contexts)
    return operator === '==' ? isEqual : !isEqual
  })
}

function evaluate(expression: string, contexts: Contexts): string {
  const text = /^'(.*)'$/.exec(expression)
  if (text !== null) return text[1] ?? ''
  const json = /^toJSON\((.*)\)$/.exec(expression)
  if (json !== null) return JSON.stringify(evaluate(json[1] ?? '', contexts))
  return contexts[expression] ?? ''
}
