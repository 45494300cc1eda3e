export { systemChance } from './kernel/chance.ts';
export { systemClock } from './kernel/clock.ts';
export { type Config, ConfigFault, DEFAULT_PORT, readConfig, VARIABLES } from './kernel/config.ts';
export { resetExample } from './example/put-example.ts';
export { exportCircle } from './rooms/export/export-circle.ts';
export type { ExportedFile } from './rooms/export/exported-file.ts';
export { type RunningServer, startServer } from './server.ts';
export { openAccounts } from './kernel/sign-in/open-accounts.ts';
