import { echo } from './echo.mjs'

await echo(JSON.parse(process.env['INPUT_WRITE-POST']))
