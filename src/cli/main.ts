#!/usr/bin/env node
import { main } from './cli.ts';
import { allowInlining } from './inlining.ts';
import { processShell } from './shell.ts';

allowInlining();
process.exitCode = await main(processShell(process.argv.slice(2)));
