import { parentPort, workerData } from 'node:worker_threads';
import { makePicture } from './make-picture.ts';
import type { PictureAnswers } from './picture-answers.ts';

// the worker ends after one picture, so that no answers stay in memory
parentPort?.postMessage(makePicture(workerData as PictureAnswers));
