import { parentPort, workerData } from 'node:worker_threads';
import { type FileJob, makeFiles } from './purpose-files.ts';

// the worker ends after one document: typefaces and drawing take 160 MB, and a failure must not affect the next
parentPort?.postMessage(await makeFiles(workerData as FileJob));
