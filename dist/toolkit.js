#!/usr/bin/env node
import { toolkit } from './bundle/index.js'

await toolkit()
