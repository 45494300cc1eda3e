import { parentPort, workerData } from 'node:worker_threads';
import { makePicture } from './make-picture.ts';
import type { PictureAnswers } from './picture-answers.ts';

// one picture, then it ends: nothing of the answers stays in memory
parentPort?.postMessage(makePicture(workerData as PictureAnswers));
