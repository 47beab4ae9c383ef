#!/usr/bin/env node
import { run } from './run.ts';

// Whoever reads our output may have seen enough (`… | head -1`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** `engines` of package.json, which npm only warns of. */
const oldestNode = 22;

if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  process.stderr.write(
    `existe-ayuda needs Node.js ${oldestNode} or newer, and this is ${process.versions.node}. A newer one is at https://nodejs.org/\n`,
  );
  process.exitCode = 2;
} else {
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    colour: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
    stdin: () => process.stdin.setEncoding('utf8'),
  });
}
