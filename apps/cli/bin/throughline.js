#!/usr/bin/env node
// Plain JavaScript that any Node understands: it finds a Node that can run the program, or says what to do.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEAST = 24;
const here = dirname(realpathSync(fileURLToPath(import.meta.url)));
const inRepository = existsSync(join(here, '..', 'src', 'main.ts'));
const wanted = inRepository
  ? ['--conditions=source', '--disable-warning=ExperimentalWarning']
  : ['--disable-warning=ExperimentalWarning'];
const isNewEnough = Number(process.versions.node.split('.')[0]) >= LEAST;
const isSetUp = wanted.every((flag) => process.execArgv.includes(flag));

if (isNewEnough && isSetUp) {
  const { main } = await import(inRepository ? '../src/main.ts' : '../dist/main.js');
  process.exitCode = await main(process.argv.slice(2), {
    out: process.stdout,
    err: process.stderr,
    environment: process.env,
  });
} else {
  const node = isNewEnough ? process.execPath : bundledNode(here);
  if (node === null) {
    process.stderr.write(
      `Throughline needs Node ${LEAST} or newer; this is ${process.versions.node}. Run “npm ci” in its folder, which brings the right one.\n`,
    );
    process.exitCode = 1;
  } else {
    runAgain(node);
  }
}

/** Runs this same file under another Node (or with the flags it needs), passing signals on. */
function runAgain(node) {
  if (process.env.THROUGHLINE_RUN_AGAIN === node) throw new Error(`${node} did not start as Node ${LEAST}.`);
  const child = spawn(node, [...wanted, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, THROUGHLINE_RUN_AGAIN: node },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
    process.removeAllListeners();
  });
}

/** The Node that npm ci put beside us: node_modules/node/bin/node, here or in a folder above. */
function bundledNode(from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const node = join(folder, 'node_modules', 'node', 'bin', 'node');
    if (existsSync(node)) return node;
    if (dirname(folder) === folder) return null;
  }
}
