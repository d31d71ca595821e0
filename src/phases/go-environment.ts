import { delimiter } from 'node:path'
import type { Config } from '../config/config.ts'
import type { Environment } from '../go/env.ts'
import type { EnvironmentChanges } from '../install/environment.ts'

/** The configuration with a Go in it: for our own go commands, for `run`'s command, and for later steps. */
export function withGo(config: Config, changes: EnvironmentChanges, platform: NodeJS.Platform): Config {
  const changed = (environment: Environment): Environment =>
    Object.freeze({
      ...withPath(environment, changes.path, platform),
      ...Object.fromEntries(changes.variables),
    })
  return Object.freeze({
    ...config,
    exports: new Map([...config.exports, ...changes.variables]),
    path: changes.path,
    childEnvironment: changed(config.childEnvironment),
    commandEnvironment: changed(config.commandEnvironment),
  })
}

/** Each directory once: where it is put in front, it is not needed further behind. */
function withPath(environment: Environment, path: readonly string[], platform: NodeJS.Platform): Environment {
  // Windows has one variable whatever the case of its name, usually `Path`; a second one would be lost.
  const name = Object.keys(environment).find(key => platform === 'win32' && key.toUpperCase() === 'PATH') ?? 'PATH'
  const before = environment[name] === undefined || environment[name] === '' ? [] : environment[name].split(delimiter)
  const rest = before.filter(directory => !path.includes(directory))
  return { ...environment, [name]: [...path, ...rest].join(delimiter) }
}
