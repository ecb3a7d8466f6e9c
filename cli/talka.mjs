#!/usr/bin/env node
// The `talka` command: hands over to Node 24.
import { runOnNode24 } from './node24.mjs';

runOnNode24('cli/talka.ts', process.argv.slice(2));
