import { load } from 'js-yaml'

/** What a YAML text says; undefined where it says nothing. @throws {YAMLException} */
export function parseYaml(text: string): unknown {
  const isEmpty = text.split('\n').every((line) => /^\s*(?:#|$)/u.test(line))
  return isEmpty ? undefined : load(text)
}
