import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NO_AWS, type S3User } from './s3-server.ts'

/** AWS's token service (STS), which cannot be run here: gives a user's keys to whoever shows the right token of OIDC. */
export interface TokenService {
  /** For the SDK: a role, and this token in a file in `directory`. */
  environment(directory: string, token: string): Promise<Readonly<Record<string, string>>>
  close(): void
}

export const RIGHT_TOKEN = 'header.claims.signature'

export async function startTokenService(user: S3User): Promise<TokenService> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const asked = new URLSearchParams(Buffer.concat(parts).toString())
      const isRight =
        asked.get('Action') === 'AssumeRoleWithWebIdentity' && asked.get('WebIdentityToken') === RIGHT_TOKEN
      response.writeHead(isRight ? 200 : 400, { 'content-type': 'text/xml' }).end(isRight ? assumed(user) : REFUSED)
    })
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    async environment(directory, token) {
      const file = join(directory, 'token')
      await writeFile(file, token)
      return {
        ...NO_AWS,
        AWS_WEB_IDENTITY_TOKEN_FILE: file,
        AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/ci',
        AWS_REGION: 'us-east-1',
        AWS_ENDPOINT_URL_STS: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      }
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function assumed({ accessKeyId, secretAccessKey }: S3User): string {
  return `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult>
<Credentials><AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey>
<SessionToken></SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
</AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`
}

const REFUSED = `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
<Code>InvalidIdentityToken</Code><Message>The token is not from here</Message></Error></ErrorResponse>`
