import type { S3Settings } from '../cache/s3/settings.ts'
import type { InputName, Inputs } from './inputs.ts'
import { InvalidValue, type Parser, parseUrl } from './parse.ts'

/** A bucket's name (docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; other stores take more), or an access point's ARN. */
export const parseBucket: Parser<string> = text => {
  if (!/^([A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]|arn:[\w:/.-]+)$/.test(text))
    throw new InvalidValue('the name of a bucket, or the ARN of an access point')
  return text
}

/** `ci/go` or `ci/go/`; the value ends with a slash. What S3's guide calls safe characters, so that no store and no URL reads it otherwise. */
export const parseObjectPrefix: Parser<string> = text => {
  const elements = text.replace(/^\/+|\/+$/g, '').split('/')
  if (!elements.every(element => /^[\w!*'()=.-]+$/.test(element) && !/^\.+$/.test(element)) || text.length > 500)
    throw new InvalidValue(`a path such as ci/go: letters, digits and ! - _ . * ' ( ) = between slashes`)
  return `${elements.join('/')}/`
}

export const parseRegion: Parser<string> = text => {
  if (!/^[A-Za-z0-9-]{1,63}$/.test(text)) throw new InvalidValue('a region such as eu-central-1')
  return text
}

/** Where requests go: its query would be no part of them. */
export const parseEndpoint: Parser<string> = text => {
  parseUrl(text)
  if (/[?#]/.test(text)) throw new InvalidValue('an http or https URL without query')
  return text
}

/** Where the inputs name no bucket, there is none. */
export function s3Settings(inputs: Inputs): S3Settings | undefined {
  const bucket = inputs['s3-bucket'].value
  if (bucket === undefined) return undefined
  return {
    bucket,
    prefix: inputs['s3-prefix'].value ?? '',
    region: inputs['s3-region'].value,
    endpoint: inputs['s3-endpoint'].value,
    forcePathStyle: inputs['s3-force-path-style'].value ?? false,
  }
}

const INPUTS_OF: Readonly<Record<'directory' | 's3', readonly InputName[]>> = {
  directory: ['cache-directory', 'cache-max-size'],
  s3: ['s3-bucket', 's3-prefix', 's3-region', 's3-endpoint', 's3-force-path-style'],
}

/** What was given for another backend than the one that is used. */
export function inputsOfOtherBackends(inputs: Inputs, backend: 'github' | 'directory' | 's3'): readonly string[] {
  return (['directory', 's3'] as const)
    .filter(other => other !== backend)
    .flatMap(other =>
      INPUTS_OF[other]
        .filter(name => inputs[name].source !== 'default')
        .map(name => `${name} is for cache-backend: ${other}, but the backend is ${backend}; it is ignored.`),
    )
}
