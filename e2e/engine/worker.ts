import { wholeAnalysis } from './whole-analysis.ts';

globalThis.postMessage(wholeAnalysis());
