export { accept, type Outcome, type Refusal, type RefusalCode, refuse } from '../refusal.ts';
