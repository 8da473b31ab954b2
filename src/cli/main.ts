#!/usr/bin/env node
import { main } from './cli.ts';
import { processShell } from './shell.ts';

process.exitCode = await main(processShell(process.argv.slice(2)));
