import { parentPort, workerData } from 'node:worker_threads';
import { type FileJob, makeFiles } from './purpose-files.ts';

// one document, then it ends: faces and drawing take 160 MB, and a fault of one is no fault of the next
parentPort?.postMessage(await makeFiles(workerData as FileJob));
